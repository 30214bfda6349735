import type { Contract } from '../../../../../types/contract';
import { refuseEnded } from '../../../records/gatherings/rules';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { codeRunFrom, stepMs } from '../rotating-code/rotating-code';
import { checkOutWindow } from '../rules/check-out';

/** The secretary's screen reads the rotating codes ahead. */
export const listCodes: Handler<Contract['attendance']['listCodes']> = async (_input, { gathering, now }) => {
  if (gathering.state === 'draft') return refuse('notPublished');
  const ended = refuseEnded(gathering);
  if (ended) return { ok: false, refusal: ended };
  const { title, place, checkIn, _id: gatheringId, codeKey } = gathering;
  const source = { gatheringId, codeKey };
  const checkOut = checkOutWindow(gathering);
  const shown = { opensAt: checkIn.opensAt, closesAt: checkOut?.until ?? checkIn.closesAt };
  return done({
    title,
    place,
    ...checkIn,
    stepMs,
    run: codeRunFrom(source, shown, now),
    checkOut,
    now,
  });
};
