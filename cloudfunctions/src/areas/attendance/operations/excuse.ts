import type { Contract } from '../../../../../types/contract';
import { receiptOf } from '../../../domain/attendance';
import { personAt } from '../../../domain/person-at';
import { findCheckIn } from '../../../records/check-ins/store';
import { refuseClosed } from '../../../records/gatherings/rules';
import { recordedOver } from '../../../records/leaves/rules';
import { findLeave, saveLeave } from '../../../records/leaves/store';
import { authorOf } from '../../../runtime/facts';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { listExpected } from '../steps/read-roll';

/** The secretary records that somebody is on leave. */
export const excuse: Handler<Contract['attendance']['excuse']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, branchId, memberId, reason } = input;
  const closed = refuseClosed(gathering);
  if (closed) return { ok: false, refusal: closed };
  if (gathering.state !== 'published') return refuse('notPublished');
  const _id = personAt(gatheringId, memberId);
  const [members, checkIn, was] = await Promise.all([
    listExpected(gathering, branchId),
    findCheckIn(gatheringId, memberId),
    findLeave(_id),
  ]);
  const member = members.find(({ _id }) => _id === memberId);
  if (!member) return refuse('notExpected', { memberIds: [memberId] });
  if (checkIn) return refuse('alreadyCheckedIn', { receipt: receiptOf(gathering, checkIn, member.name) });
  const leave = recordedOver(was, {
    _id,
    gatheringId,
    memberId,
    branchId,
    state: 'approved',
    reason,
    decidedBy: authorOf(caller),
    decidedAt: now,
    words: null,
  });
  if (!(await saveLeave(was, leave))) throw new Failure('conflict');
  return done({ memberId, reason });
};
