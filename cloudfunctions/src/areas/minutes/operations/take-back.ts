import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse } from '../../../runtime/handlers';
import { answerWithMinutes } from '../steps/read-view';
import { takeStep, findMinutes } from '../../../records/minutes/store';
import { callerRights } from '../steps/caller-rights';
import { stateOf } from '../rules/rights';

/** Whoever writes takes back what the chair has not decided yet. */
export const takeBack: Handler<Contract['minutes']['takeBack']> = async ({ gatheringId }, call) => {
  if (!callerRights(call).writes) return refuse('notRecorder');
  const step = { state: 'draft', submitted: null, waitsFor: null } as const;
  const current = (await takeStep(gatheringId, { states: ['submitted'] }, step)) ?? (await findMinutes(gatheringId));
  return current?.state === 'draft'
    ? answerWithMinutes(current, call)
    : refuse('notSubmitted', { state: stateOf(current) });
};
