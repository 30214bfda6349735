import type { Transaction } from '../../../platform/database';
import type { MemberDocument } from '../../../records/members/document';
import { putMemberIn } from '../../../records/members/store';
import { personChange } from '../../../records/roster-changes/rules';
import { authorOf } from '../../../runtime/facts';
import { answerRecord } from './answer-record';
import { finishPersonChange } from './finish-person-change';
import { readTarget, type Target } from './read-target';
import { type By, type ChangeIdentity, recordChange, type Refused } from './record-change';

/** What a change makes of a person. */
interface Changed {
  readonly after: MemberDocument;
  /** From when it holds; left out = at once. */
  readonly on?: number;
  readonly reason: string | null;
  readonly hasFollowUp?: boolean;
}

/** Changes one person, once: `decide` says what becomes of them, or why nothing does. */
export async function changePerson<D extends Refused | Changed>(
  kind: ChangeIdentity['kind'],
  target: Target,
  by: By,
  decide: (member: MemberDocument, transaction: Transaction) => Promise<D>,
) {
  const { changeId, memberId } = target;
  const outcome = await recordChange(
    { kind, changeId, subjectId: memberId },
    by,
    async transaction => {
      const found = await readTarget(transaction, target);
      if (!found.ok) return found;
      const decided = await decide(found.value, transaction);
      if (!('after' in decided)) return decided as Exclude<D, Changed>;
      const { after, ...details } = decided;
      await putMemberIn(transaction, after);
      const entry = { ...details, _id: changeId, kind, by: authorOf(by.caller), at: by.now };
      return personChange(found.value, after, entry);
    },
    finishPersonChange,
  );
  return '_id' in outcome ? answerRecord(memberId, by) : outcome;
}
