import type { Contract } from '../../../../../types/contract';
import { randomSecret } from '../../../platform/random';
import { completePlan, usualDetails } from '../../../records/gatherings/rules';
import { addGathering, findGathering } from '../../../records/gatherings/store';
import { Failure } from '../../../runtime/failures';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { newDraft } from '../rules/draft';
import { refusePlan } from '../rules/plan';
import { hasDayTwice, occurrenceId, planOfOccurrence } from '../rules/series';
import { preparePlan } from '../steps/prepare-plan';

/** Drafts a gathering for each of some times. */
export const scheduleSeries: Handler<Contract['gatherings']['scheduleSeries']> = async (
  { seriesId, hostId, plan: sent, starts },
  { orgUnit: host, caller, now },
) => {
  if (hasDayTwice(starts)) return refuse('sameDayTwice');
  const plan = completePlan(sent, usualDetails(sent.kind, hostId));
  const refusal = refusePlan(plan);
  if (refusal) return refuse(refusal.word);
  const prepared = await preparePlan(plan, host, null, { memberId: caller.memberId, now });
  if (!prepared.ok) return prepared;
  const gatheringIds: string[] = [];
  for (const startsAt of starts) {
    const id = occurrenceId(seriesId, startsAt);
    const { title, endsAt, checkIn, signUp } = planOfOccurrence(plan, startsAt);
    const stored = { ...prepared.stored, title, startsAt, endsAt, checkIn, signUp };
    const draft = newDraft(id, stored, { host, createdBy: caller.memberId, codeKey: randomSecret(16), now });
    const isNew = await addGathering({ ...draft, series: { id: seriesId, startsAt } });
    const existing = isNew ? null : await findGathering(id);
    if (existing && (existing.createdBy !== caller.memberId || existing.host.orgUnitId !== hostId))
      throw new Failure('conflict');
    gatheringIds.push(id);
  }
  return done({ gatheringIds, now });
};
