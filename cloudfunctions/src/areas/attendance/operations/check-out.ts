import type { Contract } from '../../../../../types/contract';
import { receiptOf } from '../../../domain/attendance';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { refuseCheckOut } from '../rules/check-out';
import { noteRefusal } from '../steps/note-refusal';
import { recordCheckOut } from '../steps/record-check-out';

/** A member checks out with the code. */
export const checkOut: Handler<Contract['checkOuts']['checkOut']> = async ({ code }, call) => {
  const { caller, gathering, own, now } = call;
  const { name } = caller;
  const { checkIn, guesses } = own;
  const refusal = refuseCheckOut({ gathering, checkIn, guesses, name, code, now });
  if (refusal) {
    if (refusal.word !== 'alreadyCheckedOut') await noteRefusal(refusal, call);
    return { ok: false, refusal };
  }
  const recorded = checkIn && (await recordCheckOut(checkIn, { at: now, means: 'code', by: null }));
  if (!recorded) return refuse('notCheckedIn');
  const receipt = receiptOf(gathering, recorded.checkIn, name);
  return recorded.isNew ? done({ receipt }) : refuse('alreadyCheckedOut', { receipt });
};
