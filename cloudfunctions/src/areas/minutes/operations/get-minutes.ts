import type { Contract } from '../../../../../types/contract';
import { type Handler, done, refuse } from '../../../runtime/handlers';
import { readView } from '../steps/read-view';
import { findMinutes } from '../../../records/minutes/store';

/** The minutes as the caller may read them: the draft, or what was confirmed last. */
export const getMinutes: Handler<Contract['minutes']['getMinutes']> = async ({ gatheringId }, call) => {
  const minutes = await readView(await findMinutes(gatheringId), call);
  return minutes ? done({ minutes, now: call.now }) : refuse('notConfirmed');
};
