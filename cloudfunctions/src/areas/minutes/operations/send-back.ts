import type { Contract } from '../../../../../types/contract';
import type { Handler } from '../../../runtime/handlers';
import { findMinutes, takeStep } from '../../../records/minutes/store';
import type { MinutesDocument } from '../../../records/minutes/document';
import { answerWithMinutes } from '../steps/read-view';
import { rereadMinutes } from '../steps/reread-minutes';
import { callerRights } from '../steps/caller-rights';
import { refuseDecision } from '../rules/rights';

/** The chair returns the minutes with a word on what is to be mended. */
export const sendBack: Handler<Contract['minutes']['sendBack']> = async ({ gatheringId, revision, words }, call) => {
  const { memberId } = call.caller;
  const before = await findMinutes(gatheringId);
  const isThisStep = (one: MinutesDocument | null) =>
    one?.state === 'returned' && one.returned?.memberId === memberId && one.returned.words === words;
  if (before && isThisStep(before)) return answerWithMinutes(before, call);
  const refusal = refuseDecision(before, revision, callerRights(call));
  if (refusal) return { ok: false, refusal };
  const returned = { memberId, at: call.now, words };
  const step = { state: 'returned', returned, waitsFor: before?.submitted?.memberId ?? null } as const;
  const after = await takeStep(gatheringId, { states: ['submitted'], revision }, step);
  const current = after ?? (await rereadMinutes(gatheringId));
  if (isThisStep(current)) return answerWithMinutes(current, call);
  return {
    ok: false,
    refusal: refuseDecision(current, revision, callerRights(call)) ?? { word: 'changedElsewhere', revision },
  };
};
