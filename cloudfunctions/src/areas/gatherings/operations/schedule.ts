import type { Contract } from '../../../../../types/contract';
import { randomSecret } from '../../../platform/random';
import { completePlan, usualDetails } from '../../../records/gatherings/rules';
import { addGathering } from '../../../records/gatherings/store';
import { Failure } from '../../../runtime/failures';
import { type Handler, refuse } from '../../../runtime/handlers';
import { newDraft } from '../rules/draft';
import { refusePlan } from '../rules/plan';
import { answerGathering } from '../steps/answer-gathering';
import { preparePlan } from '../steps/prepare-plan';
import { rereadGathering } from '../steps/reread-gathering';

/** Drafts a gathering. */
export const schedule: Handler<Contract['gatherings']['schedule']> = async (
  { gatheringId, hostId, plan: sent },
  call,
) => {
  const { orgUnit: host, caller, now } = call;
  const plan = completePlan(sent, usualDetails(sent.kind, hostId));
  const refusal = refusePlan(plan);
  if (refusal) return refuse(refusal.word);
  const prepared = await preparePlan(plan, host, null, { memberId: caller.memberId, now });
  if (!prepared.ok) return prepared;
  const scheduling = { host, createdBy: caller.memberId, codeKey: randomSecret(16), now };
  const draft = newDraft(gatheringId, prepared.stored, scheduling);
  if (await addGathering(draft)) return answerGathering(draft, call);
  const existing = await rereadGathering(gatheringId);
  if (existing.createdBy !== caller.memberId || existing.host.orgUnitId !== hostId) throw new Failure('conflict');
  return answerGathering(existing, call);
};
