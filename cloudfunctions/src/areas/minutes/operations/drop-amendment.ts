import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse } from '../../../runtime/handlers';
import { answerWithMinutes } from '../steps/read-view';
import { findMinutes, takeStep } from '../../../records/minutes/store';
import { rereadMinutes } from '../steps/reread-minutes';
import { callerRights } from '../steps/caller-rights';
import { stateOf } from '../rules/rights';
import { findVersion } from '../../../records/minutes-versions/store';

/** Whoever writes gives an amendment up: the version that was confirmed last stands again. */
export const dropAmendment: Handler<Contract['minutes']['dropAmendment']> = async ({ gatheringId, version }, call) => {
  if (!callerRights(call).writes) return refuse('notRecorder');
  const kept = await findVersion(gatheringId, version);
  const before = await findMinutes(gatheringId);
  if (!kept || !before) return refuse('notDraft', { state: stateOf(before) });
  const { parts, confirmed, amendment } = kept;
  const step = { state: 'confirmed', parts, confirmed, amendment, returned: null, waitsFor: null } as const;
  const after = await takeStep(gatheringId, { states: ['draft', 'returned'], version }, step);
  const current = after ?? (await rereadMinutes(gatheringId));
  const { state } = current;
  return state === 'confirmed' && current.version === version
    ? answerWithMinutes(current, call)
    : refuse('notDraft', { state });
};
