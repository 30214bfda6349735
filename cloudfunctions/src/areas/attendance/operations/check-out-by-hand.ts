import type { Contract } from '../../../../../types/contract';
import { isAskedToLeave, receiptOf } from '../../../domain/attendance';
import { listCheckInsOf } from '../../../records/check-ins/store';
import { refuseEnded } from '../../../records/gatherings/rules';
import { authorOf } from '../../../runtime/facts';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { readRoll } from '../steps/read-roll';
import { recordCheckOut } from '../steps/record-check-out';

/** The secretary checks people of a branch out. */
export const checkOutByHand: Handler<Contract['checkOuts']['checkOutByHand']> = async (
  { gatheringId, branchId, memberIds },
  { gathering, caller, now },
) => {
  const ended = refuseEnded(gathering);
  if (ended) return { ok: false, refusal: ended };
  if (!gathering.checkOut) return refuse('notAsked');
  const [{ members }, checkIns] = await Promise.all([
    readRoll(gathering, branchId, false),
    listCheckInsOf(gatheringId, memberIds),
  ]);
  const nameOf = new Map(members.map(({ _id, name }) => [_id, name]));
  const here = checkIns.filter(checkIn => nameOf.has(checkIn.memberId) && isAskedToLeave(gathering, checkIn));
  const hereIds = new Set(here.map(({ memberId }) => memberId));
  const missing = memberIds.filter(memberId => !hereIds.has(memberId));
  if (missing.length > 0) return refuse('notCheckedIn', { memberIds: missing });
  const left = { at: now, means: 'byHand', by: authorOf(caller) } as const;
  const results = await Promise.all(here.map(checkIn => recordCheckOut(checkIn, left)));
  const receipts = results.flatMap(recorded =>
    recorded ? [receiptOf(gathering, recorded.checkIn, nameOf.get(recorded.checkIn.memberId) ?? '')] : [],
  );
  return done({ receipts });
};
