import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse } from '../../../runtime/handlers';
import { answerWithMinutes } from '../steps/read-view';
import { findMinutes, takeStep } from '../../../records/minutes/store';
import type { MinutesDocument } from '../../../records/minutes/document';
import { rereadMinutes } from '../steps/reread-minutes';
import { callerRights } from '../steps/caller-rights';
import { keepVersion } from '../../../records/minutes-versions/store';

/** Somebody opens confirmed minutes again to amend them, and says why. */
export const amend: Handler<Contract['minutes']['amend']> = async ({ gatheringId, version, reason }, call) => {
  const { memberId } = call.caller;
  const { writes, decides } = callerRights(call);
  if (!writes && !decides) return refuse('notRecorder');
  const before = await findMinutes(gatheringId);
  if (!before?.confirmed || before.version === 0) return refuse('notConfirmed');
  const isThisStep = ({ state, amendment, version: current }: MinutesDocument) =>
    state !== 'confirmed' && current === version && amendment?.memberId === memberId && amendment.reason === reason;
  if (isThisStep(before)) return answerWithMinutes(before, call);
  if (before.state !== 'confirmed' || before.version !== version)
    return refuse('changedElsewhere', { revision: before.revision });
  // What was confirmed is kept before it is opened: it does not change any more, so that it may be kept again.
  const { parts, confirmed, amendment } = before;
  await keepVersion({ _id: `${gatheringId}:${version}`, gatheringId, version, parts, confirmed, amendment });
  const step = {
    state: 'draft',
    amendment: { memberId, at: call.now, reason },
    submitted: null,
    returned: null,
  } as const;
  const after = await takeStep(gatheringId, { states: ['confirmed'], version }, step);
  const current = after ?? (await rereadMinutes(gatheringId));
  return isThisStep(current)
    ? answerWithMinutes(current, call)
    : refuse('changedElsewhere', { revision: current.revision });
};
