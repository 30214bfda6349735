import { isDeepStrictEqual } from 'node:util';
import type { Contract } from '../../../../types/contract';
import type { GatheringPlan } from '../../../../types/gathering-plan';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Call, type Handler } from '../../runtime/handlers';
import { newDraft } from './draft';
import { named } from './named';
import { completed, planOf, usualFor } from '../../records/gatherings/rules';
import { occurrenceOf, startsBy } from './recurrence-rules';
import { isThisRevision, refusePlan, tellOfRevision } from './rules';
import { followed, hasDayTwice, occurrenceId, planAt } from './series-rules';
import { addGathering, changeGathering, findGathering, listOfSeries } from '../../records/gatherings/store';
import type { GatheringDocument } from '../../records/gatherings/document';

type Operations = Contract['gatherings'];
type HostCall = Call<Operations['reviseFollowing']['access']>;

const changeable = ['draft', 'published'] as const;
/** Somebody else may change an occurrence at the same moment, but not again and again. */
const attempts = 3;

const listOccurrences: Handler<Operations['listOccurrences']> = ({ startsAt, rule, times }, { now }) =>
  Promise.resolve(done({ items: startsBy(rule, startsAt, times).map(occurrenceOf), now }));

const scheduleSeries: Handler<Operations['scheduleSeries']> = async (
  { seriesId, hostId, plan: sent, starts },
  call,
) => {
  if (hasDayTwice(starts)) return refuse('sameDayTwice');
  const plan = completed(sent, usualFor(sent.kind, hostId));
  const refusal = refusePlan(plan);
  if (refusal) return refuse(refusal.word);
  const { caller, now } = call;
  const outcome = await named(plan, call.orgUnit, null, { memberId: caller.memberId, now });
  if (!outcome.ok) return outcome;
  const gatheringIds: string[] = [];
  for (const startsAt of starts) {
    const id = occurrenceId(seriesId, startsAt);
    const { title, endsAt, checkIn, signUp } = planAt(plan, startsAt);
    const stored = { ...outcome.stored, title, startsAt, endsAt, checkIn, signUp };
    const isNew = await addGathering({ ...newDraft(id, stored, call), series: { id: seriesId, startsAt } });
    const existing = isNew ? null : await findGathering(id);
    if (existing && (existing.createdBy !== caller.memberId || existing.host.orgUnitId !== hostId))
      throw new Failure('conflict');
    gatheringIds.push(id);
  }
  return done({ gatheringIds, now });
};

/** What of a gathering's series comes after it, by the rule, and can still be changed. */
async function listFollowing({ _id, series }: GatheringDocument): Promise<GatheringDocument[]> {
  if (!series) return [];
  const found = await listOfSeries(series.id, series.startsAt);
  return found.filter(one => one._id !== _id && (one.state === 'draft' || one.state === 'published'));
}

const listSeries: Handler<Operations['listSeries']> = async (_input, { gathering, now }) => {
  const found = gathering.series ? await listOfSeries(gathering.series.id, 0) : [gathering];
  const items = found.map(({ _id, title, startsAt, state }) => ({ gatheringId: _id, title, startsAt, state }));
  return done({ items, now });
};

const occurring = (gathering: GatheringDocument) => ({
  plan: planOf(gathering),
  byRule: gathering.series?.startsAt ?? gathering.startsAt,
});

/** Brings a change to one later occurrence; whether there was anything to change. */
async function follow(first: GatheringDocument, plan: GatheringPlan, { host, gathering, caller, now }: HostCall) {
  for (let attempt = 0, later: GatheringDocument | null = first; later && attempt < attempts; attempt++) {
    const next = followed(occurring(later), occurring(gathering), plan);
    if (isDeepStrictEqual(next, planOf(later))) return false;
    // Whom it names was looked up with the change itself; nothing more is named here.
    const outcome = await named(next, host, later, { memberId: caller.memberId, now });
    if (!outcome.ok) return false;
    const change = { ...outcome.stored, ...tellOfRevision(later, later.version, next, now) };
    if (await changeGathering(later._id, { states: changeable, version: later.version }, change)) return true;
    later = await findGathering(later._id);
  }
  return false;
}

const reviseFollowing: Handler<Operations['reviseFollowing']> = async ({ version, plan: sent }, call) => {
  const { gathering, host, caller, now } = call;
  const plan = completed(sent, planOf(gathering));
  // Its own revision comes last: where that is done, this was.
  if (isThisRevision(gathering, version, plan)) return done({ revised: 0, now });
  if (gathering.version !== version) return refuse('changedElsewhere', { version: gathering.version });
  const refusal = refusePlan(plan);
  if (refusal) return refuse(refusal.word);
  const outcome = await named(plan, host, gathering, { memberId: caller.memberId, now });
  if (!outcome.ok) return outcome;
  let revised = 0;
  for (const later of await listFollowing(gathering)) if (await follow(later, plan, call)) revised += 1;
  return done({ revised, now });
};

const cancelFollowing: Handler<Operations['cancelFollowing']> = async ({ reason }, { gathering, now }) => {
  if (gathering.state === 'closed') return refuse('alreadyClosed');
  const change = { state: 'cancelled', cancelReason: reason, cancelledAt: now, remindAt: now } as const;
  let cancelled = 0;
  // The gathering itself last: as long as it is not cancelled, there may be more to do.
  for (const { _id } of [...(await listFollowing(gathering)), gathering])
    if (await changeGathering(_id, { states: changeable }, change)) cancelled += 1;
  return done({ cancelled, now });
};

export const series = { listOccurrences, scheduleSeries, listSeries, reviseFollowing, cancelFollowing };
