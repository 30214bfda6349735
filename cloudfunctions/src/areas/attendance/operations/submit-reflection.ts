import type { Contract } from '../../../../../types/contract';
import { receiptOf } from '../../../domain/attendance';
import { standAt } from '../../../domain/placement';
import { positionAt } from '../../../domain/seating';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { checkInRecord } from '../rules/check-in';
import { refuseStudy } from '../rules/study';
import { noteRefusal } from '../steps/note-refusal';
import { recordCheckIn } from '../steps/record-check-in';

/** A member checks in by handing in what they made of the materials. */
export const submitReflection: Handler<Contract['study']['submitReflection']> = async (
  { opened, reflection },
  call,
) => {
  const { caller, gathering, own, now } = call;
  const { member, memberId, name } = caller;
  const stand = standAt(member, gathering);
  const seat = positionAt(gathering, own.signUpList, memberId);
  const refusal = refuseStudy({ gathering, stand, seat, name, checkIn: own.checkIn, opened, reflection, now });
  if (refusal) {
    await noteRefusal(refusal, call);
    return { ok: false, refusal };
  }
  const details = { means: 'online', at: now, learnedAt: now, by: null, reflection } as const;
  const record = checkInRecord(gathering, memberId, stand ?? { ...member, observer: false }, details);
  const recorded = await recordCheckIn(record);
  const receipt = receiptOf(gathering, recorded.checkIn, name);
  return recorded.isNew ? done({ receipt }) : refuse('alreadyCheckedIn', { receipt });
};
