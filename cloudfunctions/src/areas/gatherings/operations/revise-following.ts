import type { Contract } from '../../../../../types/contract';
import { completePlan, planOf } from '../../../records/gatherings/rules';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { refusePlan } from '../rules/plan';
import { isRevisionOf } from '../rules/revision';
import { followPlan } from '../steps/follow-plan';
import { listFollowing } from '../steps/list-following';
import { preparePlan } from '../steps/prepare-plan';

/** Brings a change of one gathering to those of its series that come after it. */
export const reviseFollowing: Handler<Contract['gatherings']['reviseFollowing']> = async (
  { version, plan: sent },
  { gathering, host, caller, now },
) => {
  const planner = { memberId: caller.memberId, now };
  const plan = completePlan(sent, planOf(gathering));
  // Its own revision comes last: where that is done, this was.
  if (isRevisionOf(gathering, version, plan)) return done({ revised: 0, now });
  if (gathering.version !== version) return refuse('changedElsewhere', { version: gathering.version });
  const refusal = refusePlan(plan);
  if (refusal) return refuse(refusal.word);
  const prepared = await preparePlan(plan, host, gathering, planner);
  if (!prepared.ok) return prepared;
  let revised = 0;
  for (const later of await listFollowing(gathering))
    if (await followPlan(later, { gathering, plan, host, planner })) revised += 1;
  return done({ revised, now });
};
