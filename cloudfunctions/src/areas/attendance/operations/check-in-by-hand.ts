import type { Contract } from '../../../../../types/contract';
import { receiptOf } from '../../../domain/attendance';
import { refuseEnded } from '../../../records/gatherings/rules';
import { authorOf } from '../../../runtime/facts';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { checkInRecord } from '../rules/check-in';
import { idsNotAmong } from '../rules/roll';
import { listExpected, listInvited, listObservers } from '../steps/read-roll';
import { recordCheckIn } from '../steps/record-check-in';

/** The secretary checks people of a branch in. */
export const checkInByHand: Handler<Contract['attendance']['checkInByHand']> = async (
  { branchId, memberIds },
  { gathering, caller, now },
) => {
  if (gathering.state === 'draft') return refuse('notPublished');
  const ended = refuseEnded(gathering);
  if (ended) return { ok: false, refusal: ended };
  const { opensAt } = gathering.checkIn;
  if (now < opensAt) return refuse('notOpenYet', { opensAt });
  const [expected, observers] = await Promise.all([
    listExpected(gathering, branchId),
    listObservers(gathering, branchId),
  ]);
  const members = [...expected, ...observers];
  const unknown = idsNotAmong(members, memberIds);
  if (unknown.length > 0) {
    const invited = gathering.signUp ? await listInvited(gathering, branchId) : [];
    const notInvited = idsNotAmong(invited, unknown);
    return notInvited.length > 0
      ? refuse('notExpected', { memberIds: notInvited })
      : refuse('notSignedUp', { memberIds: unknown });
  }

  const nameOf = new Map(members.map(({ _id, name }) => [_id, name]));
  const observerIds = new Set(observers.map(({ _id }) => _id));
  const details = { means: 'byHand', at: now, learnedAt: now, by: authorOf(caller) } as const;
  const results = await Promise.all(
    [...new Set(memberIds)].map(async memberId => {
      const stand = { branchId, observer: observerIds.has(memberId) };
      const { checkIn, isNew } = await recordCheckIn(checkInRecord(gathering, memberId, stand, details));
      return { isNew, receipt: receiptOf(gathering, checkIn, nameOf.get(memberId) ?? '') };
    }),
  );
  const receiptsOf = (isNew: boolean) => results.filter(result => result.isNew === isNew).map(({ receipt }) => receipt);
  return done({ receipts: receiptsOf(true), already: receiptsOf(false) });
};
