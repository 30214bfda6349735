import type { GatheringPlan } from '../../../../../types/gathering-plan';
import { orgUnitOf } from '../../../domain/audience';
import type { Author } from '../../../domain/author';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import type { MemberDocument } from '../../../records/members/document';
import type { GatheringDocument } from '../../../records/gatherings/document';

type Node = Pick<OrgUnitDocument, '_id' | 'kind' | 'name' | 'path' | 'dissolvedAt'>;
type Person = Pick<MemberDocument, '_id' | 'name' | 'branchId' | 'state'>;
type Referring = Pick<GatheringPlan, 'audience' | 'observers' | 'chairId' | 'recorderId'>;
export type Label = NonNullable<GatheringDocument['labels']>[number];

/** What a plan names, as tree and roster have it now. */
export interface References {
  readonly host: Node;
  readonly orgUnits: ReadonlyMap<string, Node>;
  readonly people: ReadonlyMap<string, Person>;
}

const memberOf = (key: string): string | null => /:member:(.+)/.exec(key)?.[1] ?? null;

/** Ids of everybody whom a plan names in whatever part. */
export const memberIdsIn = ({ chairId, recorderId, observers, audience }: Referring): string[] => [
  ...new Set([chairId, recorderId, ...observers, ...audience.map(memberOf)].filter(memberId => memberId !== null)),
];

/** The same of what is new in a plan: what was named before stays, whatever has become of it since. */
export function newReferences(plan: Referring, known: Referring | null): Referring {
  if (!known) return plan;
  const fresh = (before: readonly string[]) => (one: string) => !before.includes(one);
  return {
    audience: plan.audience.filter(fresh(known.audience)),
    observers: plan.observers.filter(fresh(known.observers)),
    chairId: plan.chairId === known.chairId ? null : plan.chairId,
    recorderId: plan.recorderId === known.recorderId ? null : plan.recorderId,
  };
}

/** Why those whom a plan names cannot be named by its host; null if they can. */
export function refuseReferences(plan: Referring, { host, orgUnits, people }: References) {
  const isOutside = (key: string) => {
    const orgUnit = orgUnits.get(orgUnitOf(key));
    return !orgUnit || orgUnit.dissolvedAt !== null || !orgUnit.path.includes(host._id);
  };
  const keys = plan.audience.filter(isOutside);
  if (keys.length > 0) return { word: 'outsideAudience', keys } as const;
  const isActive = (memberId: string) => people.get(memberId)?.state === 'active';
  const isElsewhere = (key: string) => {
    const memberId = memberOf(key);
    return memberId !== null && people.get(memberId)?.branchId !== orgUnitOf(key);
  };
  const elsewhere = plan.audience.filter(isElsewhere).map(key => memberOf(key) ?? '');
  const memberIds = [...new Set([...memberIdsIn(plan).filter(memberId => !isActive(memberId)), ...elsewhere])];
  return memberIds.length > 0 ? ({ word: 'unknownPeople', memberIds } as const) : null;
}

/** What those of a node who are meant by a key are called, seen from the host. */
export function audienceName(key: string, node: Pick<Node, '_id' | 'kind' | 'name'>, hostId: string): string {
  const group = /:group:(.+)/.exec(key)?.[1];
  const isHost = node._id === hostId;
  const whose = isHost ? '' : node.name;
  if (group !== undefined) return `${whose}${group}`;
  const branches = node.kind === 'branch' || node.kind === 'group' ? '支部' : '各支部';
  if (key.endsWith(':branchCommittee')) return `${whose}${branches}委员`;
  if (key.endsWith(':secretary')) return `${whose}${branches}书记`;
  return isHost ? '全体党员' : node.name;
}

/** What everything that a plan names is called; of what is not known any more, as it was called before. */
export function labelsOf(
  { audience, observers }: Pick<Referring, 'audience' | 'observers'>,
  { host, orgUnits, people }: References,
  before: readonly Label[],
): Label[] {
  const earlier = new Map(before.map(label => [label.key, label]));
  const labelOf = (key: string, memberId: string | null): Label[] => {
    const node = orgUnits.get(orgUnitOf(key));
    const name = memberId === null ? node && audienceName(key, node, host._id) : people.get(memberId)?.name;
    const label = name === undefined ? earlier.get(key) : { key, name, memberId };
    return label ? [label] : [];
  };
  return [
    ...audience.flatMap(key => labelOf(key, memberOf(key))),
    ...observers.flatMap(memberId => labelOf(memberId, memberId)),
  ];
}

/** The people whom a plan names, as authors of what they chair and write. */
export const authorsOf = ({ people }: References): ReadonlyMap<string, Author> =>
  new Map([...people].map(([memberId, { name }]) => [memberId, { memberId, name }]));
