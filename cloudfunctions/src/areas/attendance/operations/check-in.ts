import type { Contract } from '../../../../../types/contract';
import { receiptOf } from '../../../domain/attendance';
import { standAt } from '../../../domain/placement';
import { positionAt } from '../../../domain/seating';
import { deviceMark } from '../../../platform/device-mark';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { checkInRecord, meansAtPlace, refuseCheckIn } from '../rules/check-in';
import { noteRefusal } from '../steps/note-refusal';
import { recordCheckIn } from '../steps/record-check-in';

/** A member checks in at the place. */
export const checkIn: Handler<Contract['attendance']['checkIn']> = async ({ code, place, deviceId }, call) => {
  const { caller, gathering, own, now } = call;
  const { member, memberId, name } = caller;
  const stand = standAt(member, gathering);
  const seat = positionAt(gathering, own.signUpList, memberId);
  const refusal = refuseCheckIn({ gathering, stand, seat, name, ...own, code, place, now });
  if (refusal) {
    await noteRefusal(refusal, call);
    return { ok: false, refusal };
  }
  const device = deviceId === undefined ? undefined : deviceMark(gathering._id, deviceId, now);
  const details = { means: meansAtPlace(gathering) ?? 'code', at: now, learnedAt: now, by: null, place, device };
  const record = checkInRecord(gathering, memberId, stand ?? { ...member, observer: false }, details);
  const recorded = await recordCheckIn(record);
  const receipt = receiptOf(gathering, recorded.checkIn, name);
  return recorded.isNew ? done({ receipt }) : refuse('alreadyCheckedIn', { receipt });
};
