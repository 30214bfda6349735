import type { Contract } from '../../../../../types/contract';
import { findMemberIn, putMemberIn } from '../../../records/members/store';
import { findOrgUnitIn } from '../../../records/org-units/store';
import { personChange } from '../../../records/roster-changes/rules';
import { authorOf } from '../../../runtime/facts';
import { refuse, type Handler } from '../../../runtime/handlers';
import { administers, rejoined, takesEffect } from '../rules';
import { answerRecord } from '../steps/answer-record';
import { finishPersonChange } from '../steps/finish-person-change';
import { readBranchHome } from '../steps/read-branch-home';
import { recordChange } from '../steps/record-change';

/** An administrator puts somebody who left back on the roster. */
export const rejoin: Handler<Contract['membership']['rejoin']> = async (input, call) => {
  const { orgUnitId, memberId, changeId, basedOn, on: day, reason } = input;
  const { caller, now } = call;
  const outcome = await recordChange(
    { kind: 'rejoined', changeId, subjectId: memberId },
    call,
    async transaction => {
      const place = await readBranchHome(transaction, orgUnitId);
      if (!place) return refuse('notABranch');
      const member = await findMemberIn(transaction, memberId);
      if (!member || member.state === 'forgotten') return refuse('notFound');
      // The branch that they left may stand elsewhere by now.
      const earlier = await findOrgUnitIn(transaction, member.branchId);
      if (!administers(caller.held, earlier ?? member)) return refuse('beyondRights');
      if (member.version !== basedOn) return refuse('changedElsewhere', { version: member.version });
      if (member.state === 'active') return refuse('alreadyActive');
      const dated = takesEffect(day, member.leftAt, now);
      if (!dated.ok) return dated;
      const after = rejoined(member, place, dated.on);
      await putMemberIn(transaction, after);
      const entry = { _id: changeId, kind: 'rejoined', on: dated.on, reason, by: authorOf(caller), at: now } as const;
      return personChange(member, after, entry);
    },
    finishPersonChange,
  );
  return '_id' in outcome ? answerRecord(memberId, call) : outcome;
};
