import type { Contract } from '../../../../../types/contract';
import { findMemberIn, putMemberIn } from '../../../records/members/store';
import { insertChangeIn } from '../../../records/roster-changes/store';
import { authorOf } from '../../../runtime/facts';
import { refuse, type Handler } from '../../../runtime/handlers';
import { administers, mergeChanges, mergedInto } from '../rules';
import { answerRecord } from '../steps/answer-record';
import { finishPersonChange } from '../steps/finish-person-change';
import { mayVouch } from '../steps/may-vouch';
import { readTarget } from '../steps/read-target';
import { recordChange } from '../steps/record-change';

/** An administrator merges somebody's second entry into the one that counts. */
export const merge: Handler<Contract['membership']['merge']> = async ({ duplicateId, reason, ...target }, call) => {
  const { caller, now } = call;
  const { memberId, changeId } = target;
  const outcome = await recordChange(
    { kind: 'merged', changeId, subjectId: duplicateId },
    call,
    async transaction => {
      const found = await readTarget(transaction, target);
      if (!found.ok) return found;
      const member = found.value;
      if (member.state !== 'active') return refuse('notFound');
      if (duplicateId === memberId) return refuse('samePerson');
      const duplicate = await findMemberIn(transaction, duplicateId);
      if (!duplicate || duplicate.state === 'forgotten' || duplicate.mergedInto !== null)
        return refuse('duplicateNotFound');
      if (duplicateId === caller.memberId) return refuse('notOneself');
      // The duplicate's WeChat identity becomes that of the entry that counts, with its rights.
      if (!administers(caller.held, duplicate) || !mayVouch(call, member)) return refuse('beyondRights');
      const end = { by: authorOf(caller), at: now, reason };
      const kept = { ...member, version: member.version + 1 };
      const left = mergedInto(duplicate, memberId, end);
      const { ofKept, ofDuplicate } = mergeChanges({ member, kept, duplicate, left }, changeId, end);
      await putMemberIn(transaction, kept);
      await putMemberIn(transaction, left);
      await insertChangeIn(transaction, ofKept);
      return ofDuplicate;
    },
    finishPersonChange,
  );
  return '_id' in outcome ? answerRecord(memberId, call) : outcome;
};
