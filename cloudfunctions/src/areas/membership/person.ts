import { rolesOf } from '../../domain/roles';
import { firstAdministrator } from '../../platform/configuration';
import type { Together } from '../../platform/database';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse } from '../../runtime/handlers';
import type { Branch } from '../roster/branch-rules';
import { type By, carryOut, type Identity, type Refused } from './change';
import { followUpPerson } from './follow-ups';
import { personChange } from '../../records/roster-changes/rules';
import { keeps } from './rules';
import { recordOf } from './view';
import type { MemberDocument } from '../../records/members/document';
import { findMember } from '../../records/members/store';

/** The person that a change is about, as the contract names them. */
export interface Aimed {
  readonly orgUnitId: string;
  readonly memberId: string;
  readonly changeId: string;
  readonly basedOn: number;
}

/** What a change makes of a person. */
interface Changed {
  readonly after: MemberDocument;
  /** From when it holds; left out = at once. */
  readonly on?: number;
  readonly reason: string | null;
  readonly hasFollowUp?: boolean;
}

/** A branch that people can belong to, and its unit; null if there is none with this id. */
export async function branchAt(documents: Together, branchId: string): Promise<Branch | null> {
  const branch = await documents.find('orgUnits', branchId);
  if (branch?.kind !== 'branch' || branch.dissolvedAt !== null) return null;
  const unit = await documents.find('orgUnits', branch.path[1] ?? '');
  return unit && { orgUnit: branch, unit, row: null };
}

export const heldBy = (member: MemberDocument, now: number) => rolesOf(member, now, firstAdministrator());

/**
 * The record of somebody after a change of theirs.
 * @throws Failure `forbidden` if the caller does not keep it any more: somebody else has moved them on
 */
export async function answerRecord(memberId: string, { caller, now }: By) {
  const member = await findMember(memberId);
  if (!member || !keeps(caller.held, member)) throw new Failure('forbidden');
  return done({ record: recordOf(member), now });
}

/** The person that is to be changed, if the caller saw them as they are. */
export async function aimedAt(documents: Together, { orgUnitId, memberId, basedOn }: Aimed) {
  const member = await documents.find('members', memberId);
  if (!member || member.state === 'forgotten') return refuse('notFound');
  const wasThere = member.past.some(({ path }) => path.includes(orgUnitId));
  const isThere = member.path.includes(orgUnitId);
  if (!isThere && !wasThere) return refuse('notFound');
  if (member.version !== basedOn) return refuse('changedElsewhere', { version: member.version });
  return isThere ? done(member) : refuse('notFound');
}

/** Changes one person, once: `decide` says what becomes of them, or why nothing does. */
export async function changePerson<D extends Refused | Changed>(
  kind: Identity['kind'],
  aimed: Aimed,
  by: By,
  decide: (member: MemberDocument, documents: Together) => Promise<D>,
) {
  const { changeId, memberId } = aimed;
  const outcome = await carryOut(
    { kind, changeId, subjectId: memberId },
    by,
    async documents => {
      const found = await aimedAt(documents, aimed);
      if (!found.ok) return found;
      const decided = await decide(found.value, documents);
      if (!('after' in decided)) return decided as Exclude<D, Changed>;
      const { after, ...told } = decided;
      await documents.put('members', after);
      return personChange(found.value, after, { ...told, _id: changeId, kind, by: authorOf(by.caller), at: by.now });
    },
    followUpPerson,
  );
  return '_id' in outcome ? answerRecord(memberId, by) : outcome;
}
