import type { Contract } from '../../../../../types/contract';
import { completePlan, planOf } from '../../../records/gatherings/rules';
import { changeGathering } from '../../../records/gatherings/store';
import { type Handler, refuse } from '../../../runtime/handlers';
import { refusePlan } from '../rules/plan';
import { announcementOf, isRevisionOf } from '../rules/revision';
import { refuseChange } from '../rules/state';
import { answerGathering } from '../steps/answer-gathering';
import { preparePlan } from '../steps/prepare-plan';
import { rereadGathering } from '../steps/reread-gathering';

/** Changes the plan of a gathering; those who knew it are told. */
export const revise: Handler<Contract['gatherings']['revise']> = async ({ gatheringId, version, plan: sent }, call) => {
  const { gathering, host, caller, now } = call;
  const plan = completePlan(sent, planOf(gathering));
  const refusal = refusePlan(plan);
  if (refusal) return refuse(refusal.word);
  const prepared = await preparePlan(plan, host, gathering, { memberId: caller.memberId, now });
  if (!prepared.ok) return prepared;
  const changed = await changeGathering(
    gatheringId,
    { states: ['draft', 'published'], version },
    { ...prepared.stored, ...announcementOf(gathering, version, plan, now) },
  );
  if (changed) return answerGathering(changed, call);
  const current = await rereadGathering(gatheringId);
  const ended = refuseChange(current);
  if (ended) return refuse(ended.word);
  if (isRevisionOf(current, version, plan)) return answerGathering(current, call);
  return refuse('changedElsewhere', { version: current.version });
};
