import type { Contract } from '../../../../../types/contract';
import { readingOf } from '../../../domain/pinyin';
import { sealPhone } from '../../../platform/personal-data';
import { newMember } from '../../../records/members/rules';
import { findMemberIn, insertMemberIn } from '../../../records/members/store';
import { personChange } from '../../../records/roster-changes/rules';
import { authorOf } from '../../../runtime/facts';
import { refuse, type Handler } from '../../../runtime/handlers';
import { administers, takesEffect } from '../rules';
import { answerRecord } from '../steps/answer-record';
import { finishPersonChange } from '../steps/finish-person-change';
import { mayVouch } from '../steps/may-vouch';
import { readBranchHome } from '../steps/read-branch-home';
import { recordChange } from '../steps/record-change';

/** An administrator adds somebody to the roster of a branch. */
export const add: Handler<Contract['membership']['add']> = async (input, call) => {
  const { orgUnitId, changeId, no, on: day, details } = input;
  const { caller, now } = call;
  const memberId = `M${no}`;
  const outcome = await recordChange(
    { kind: 'added', changeId, subjectId: memberId },
    call,
    async transaction => {
      const place = await readBranchHome(transaction, orgUnitId);
      if (!place) return refuse('notABranch');
      const taken = await findMemberIn(transaction, memberId);
      if (taken) {
        const { name, branchName } = administers(caller.held, taken) ? taken : { name: null, branchName: null };
        return refuse('numberTaken', { name, branchName, left: taken.state !== 'active' });
      }
      const dated = takesEffect(day, null, now);
      if (!dated.ok) return dated;
      const { phone = null } = details;
      const derived = { ...readingOf(details.name), phone: phone === null ? null : sealPhone(phone) };
      const member = newMember({ ...details, phone, no, branchId: orgUnitId }, derived, place, dated.on);
      if (!mayVouch(call, member)) return refuse('beyondRights');
      await insertMemberIn(transaction, member);
      return personChange(null, member, { _id: changeId, kind: 'added', on: dated.on, by: authorOf(caller), at: now });
    },
    finishPersonChange,
  );
  return '_id' in outcome ? answerRecord(memberId, call) : outcome;
};
