import { type GatheringKind, gatheringKinds as allKinds } from '../../../../../types/gathering-plan';
import type { AudienceChoice, KindDefaults } from '../../../../../types/scheduling';
import { gatheringKinds, type UsualAudience } from '../../../domain/gathering-kinds';
import { audienceName } from './audience';
import { withDigits } from './numerals';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import type { MemberDocument } from '../../../records/members/document';

type Node = Pick<OrgUnitDocument, '_id' | 'kind' | 'name'>;
type Person = Pick<MemberDocument, 'duty' | 'group'>;

/** Whether an organisation unit has its members itself, not in what is below it. */
export const isBranch = ({ kind }: Pick<Node, 'kind'>): boolean => kind === 'branch' || kind === 'group';

function choice(host: Node, key: string, people: number | null): AudienceChoice {
  return { key, name: audienceName(key, host, host._id), people };
}

/** What a branch may choose its audience from. */
export function branchChoices(host: Node, members: readonly Person[]): AudienceChoice[] {
  const groups = [...new Set(members.map(({ group }) => group).filter(group => group !== null))];
  const inOrder = groups.sort((a, b) => withDigits(a).localeCompare(withDigits(b), 'zh', { numeric: true }));
  const onCommittee = members.filter(({ duty }) => duty !== null).length;
  return [
    choice(host, host._id, members.length),
    choice(host, `${host._id}:branchCommittee`, onCommittee),
    ...inOrder.map(group =>
      choice(host, `${host._id}:group:${group}`, members.filter(one => one.group === group).length),
    ),
  ];
}

/** What an organisation unit above branches may choose from: everybody, those who lead, or what is right below it. */
export function unitChoices(host: Node, people: number, below: readonly Node[]): AudienceChoice[] {
  return [
    choice(host, host._id, people),
    choice(host, `${host._id}:branchCommittee`, null),
    choice(host, `${host._id}:secretary`, null),
    ...below.map(({ _id, name }) => ({ key: _id, name, people: null })),
  ];
}

/** Who of the choices a kind of gathering is usually for; everybody where there is no such part. */
function usualAudience(usual: UsualAudience, hostId: string, choices: readonly AudienceChoice[]): string {
  const part = { everybody: hostId, branchCommittee: `${hostId}:branchCommittee`, group: `${hostId}:group:` }[usual];
  return choices.find(({ key }) => (usual === 'group' ? key.startsWith(part) : key === part))?.key ?? hostId;
}

/** What is usual for every kind. */
export function kindDefaults(hostId: string, choices: readonly AudienceChoice[]) {
  const defaultsOf = (kind: GatheringKind): KindDefaults => {
    const { audience, lengthMinutes: minutes, hours, remindBefore, agenda, online } = gatheringKinds[kind];
    return {
      audience: [usualAudience(audience, hostId, choices)],
      minutes,
      hours,
      remindBefore: [...remindBefore],
      agenda: [...agenda],
      online,
    };
  };
  return Object.fromEntries(allKinds.map(kind => [kind, defaultsOf(kind)])) as Record<GatheringKind, KindDefaults>;
}
