import type { Contract } from '../../../../../types/contract';
import { standAt } from '../../../domain/placement';
import { positionAt } from '../../../domain/seating';
import { deviceMark } from '../../../platform/device-mark';
import { addClaim, findClaim } from '../../../records/claims/store';
import { Failure } from '../../../runtime/failures';
import { done, type Handler } from '../../../runtime/handlers';
import { checkInRecord, meansAtPlace } from '../rules/check-in';
import { claimToVerify, judgeClaim } from '../rules/claim';
import { noteRefusal } from '../steps/note-refusal';
import { recordClaimedCheckIn } from '../steps/record-claimed-check-in';
import { claimOutcomeOf, recordedOutcomeOf } from '../view';

/** A phone hands in a check-in that it kept without a network. */
export const submitClaim: Handler<Contract['claims']['submitClaim']> = async (input, call) => {
  const { caller, gathering, own, now } = call;
  const { member, memberId, name } = caller;
  if (own.checkIn) return done(recordedOutcomeOf(gathering, own.checkIn, name, now));
  const stand = standAt(member, gathering);
  const seat = positionAt(gathering, own.signUpList, memberId);
  const verdict = judgeClaim({ ...own, gathering, stand, seat, name, now, claim: input });
  if (verdict.is === 'refused') {
    const { refusal } = verdict;
    if (refusal.word === 'alreadyCheckedIn' || refusal.word === 'gatheringClosed') throw new Failure('conflict');
    await noteRefusal(refusal, call);
    return { ok: false, refusal };
  }
  const { claimId, place, deviceId, at } = input;
  const { branchId, observer } = stand ?? { branchId: member.branchId, observer: false };
  const device = deviceId === undefined ? undefined : deviceMark(gathering._id, deviceId, now);
  if (verdict.is === 'accepted') {
    const details = { means: meansAtPlace(gathering) ?? 'code', at, learnedAt: now, by: null, place, device };
    const record = checkInRecord(gathering, memberId, { branchId, observer }, details);
    const checkIn = await recordClaimedCheckIn(record);
    if (checkIn) return done(recordedOutcomeOf(gathering, checkIn, name, now));
  }
  const claim = claimToVerify(gathering, {
    claimId,
    memberId,
    branchId,
    observer,
    at,
    place,
    device,
    reason: verdict.is === 'toVerify' ? verdict.reason : 'undone',
    shownAt: verdict.shownAt,
    learnedAt: now,
  });
  const first = (await addClaim(claim)) ? claim : await findClaim(claim._id);
  if (!first) throw new Failure('conflict');
  return done(claimOutcomeOf(first, now));
};
