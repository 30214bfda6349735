import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse } from '../../../runtime/handlers';
import { findMinutes, takeStep } from '../../../records/minutes/store';
import type { MinutesDocument } from '../../../records/minutes/document';
import { answerWithMinutes } from '../steps/read-view';
import { readElectorate } from '../steps/read-electorate';
import { rereadMinutes } from '../steps/reread-minutes';
import { callerRights } from '../steps/caller-rights';
import { refuseDecision } from '../rules/rights';

/** The chair confirms the minutes that were submitted. */
export const confirm: Handler<Contract['minutes']['confirm']> = async ({ gatheringId, revision }, call) => {
  const { gathering, caller, now } = call;
  const { memberId } = caller;
  const before = await findMinutes(gatheringId);
  const isThisStep = (one: MinutesDocument | null) =>
    one?.state === 'confirmed' && one.confirmed?.memberId === memberId && one.revision === revision + 1;
  if (before && isThisStep(before)) return answerWithMinutes(before, call);
  const refusal = refuseDecision(before, revision, callerRights(call));
  if (refusal || !before) return refusal ? { ok: false, refusal } : refuse('notSubmitted', { state: 'none' });
  const step = {
    state: 'confirmed',
    version: before.version + 1,
    confirmed: { memberId, at: now, electorate: await readElectorate(gathering) },
    waitsFor: null,
  } as const;
  const after = await takeStep(gatheringId, { states: ['submitted'], revision }, step);
  const current = after ?? (await rereadMinutes(gatheringId));
  if (isThisStep(current)) return answerWithMinutes(current, call);
  return {
    ok: false,
    refusal: refuseDecision(current, revision, callerRights(call)) ?? { word: 'changedElsewhere', revision },
  };
};
