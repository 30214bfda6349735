import { collection } from '../../platform/database';
import type { GatheringDocument } from './document';
import { type Change, is, type Where, write } from '../../platform/operators';

const gatherings = collection('gatherings');

/** The start and the id of the gathering that a page goes on after; null = from the beginning. */
type After = readonly [startsAt: number, id: string] | null;

const inOrder = (order: 'asc' | 'desc') =>
  [
    ['startsAt', order],
    ['_id', order],
  ] as const;

const visible = ['published', 'closed', 'cancelled'] as const;

/** Adds a draft; false if its id is taken. */
export const addGathering = (gathering: GatheringDocument) => gatherings.insert(gathering);

export const findGathering = (id: string) => gatherings.find(id);

/** Whom a list is for: keys under which they may be meant, and the earliest start that counts; null = any. */
export interface Audience {
  readonly keys: readonly string[];
  readonly from: number | null;
}

const meant = ({ keys, from }: Audience) => ({
  audience: is.in(keys),
  state: is.in(visible),
  ...(from !== null && { startsAt: is.gte(from) }),
});

/** Published gatherings for an audience that end at `now` or later, soonest first. */
export const listUpcoming = (audience: Audience, now: number, after: After, limit: number) =>
  gatherings.list({ ...meant(audience), endsAt: is.gte(now) }, { limit, after, orderBy: inOrder('asc') });

/** The same, but over before `now`, latest first. */
export const listPast = (audience: Audience, now: number, after: After, limit: number) =>
  gatherings.list({ ...meant(audience), endsAt: is.lt(now) }, { limit, after, orderBy: inOrder('desc') });

/** Everything that an organisation unit hosts, latest first. */
export const listHosted = (orgUnitId: string, after: After, limit: number) =>
  gatherings.list({ 'host.orgUnitId': orgUnitId }, { limit, after, orderBy: inOrder('desc') });

/** How many gatherings name an attachment as a paper. */
export const countWithPaper = (attachmentId: string) => gatherings.count({ 'attachments.attachmentId': attachmentId });

/** Which of some attachments are papers of something that an organisation unit hosts. */
export async function papersHostedBy(orgUnitId: string, attachmentIds: readonly string[]): Promise<Set<string>> {
  const where = { 'host.orgUnitId': orgUnitId, 'attachments.attachmentId': is.in(attachmentIds) };
  const found = await gatherings.list(where, { limit: 1000, fields: ['attachments'] });
  return new Set(found.flatMap(({ attachments = [] }) => attachments.map(({ attachmentId }) => attachmentId)));
}

/** Gatherings that begin between two times (exclusive) and are to be held, as far as anybody knows; soonest first. */
const listBetween = (where: Where<GatheringDocument>, from: number, until: number) =>
  gatherings.list(
    { ...where, state: is.in(['draft', 'published']), startsAt: is.and(is.gt(from), is.lt(until)) },
    { limit: 100, orderBy: inOrder('asc') },
  );

export const listAtPlace = (placeKey: string, from: number, until: number) => listBetween({ placeKey }, from, until);

export const listChairedBy = (memberId: string, from: number, until: number) =>
  listBetween({ 'chair.memberId': memberId }, from, until);

export const listForKeys = (keys: readonly string[], from: number, until: number) =>
  listBetween({ audience: is.in(keys) }, from, until);

/** Everything of a series from a time on, as its rule has it, soonest first. */
export const listOfSeries = (seriesId: string, from: number) =>
  gatherings.list(
    { 'series.id': seriesId, 'series.startsAt': is.gte(from) },
    { limit: 100, orderBy: [['series.startsAt', 'asc']] },
  );

/** Changes a gathering if it is in one of the states (and, where given, still at that version); null if not. */
export const changeGathering = (
  id: string,
  when: { readonly states: readonly GatheringDocument['state'][]; readonly version?: number },
  change: Omit<Change<GatheringDocument>, '_id' | 'version'>,
) =>
  gatherings.changeOne(
    { _id: id, state: is.in(when.states), ...(when.version !== undefined && { version: when.version }) },
    { ...change, version: write.inc(1) },
  );

/** Closed gatherings whose sheets are to be gone on with, longest due first. */
export const listDueSheets = (now: number, limit: number) => gatherings.listDue('sheets', now, limit);

/** Gatherings of which there may be something to tell, longest due first. */
export const listDueReminders = (now: number, limit: number) => gatherings.listDue('reminders', now, limit);

/** Notes which occasions have been told, and when to look again; nothing if the gathering was changed in the meantime. */
export const markReminded = (
  { _id, version, due }: GatheringDocument,
  occasionIds: readonly string[],
  next: number | null,
) =>
  gatherings.changeOne(
    { _id, version, 'due.reminders': due.reminders },
    { 'due.reminders': next, ...(occasionIds.length > 0 && { reminded: write.push(occasionIds) }) },
  );

export const findGatherings = (ids: readonly string[]) =>
  gatherings.list({ _id: is.in(ids) }, { limit: Math.max(1, ids.length) });

const unfinished = is.in(['draft', 'published']);

/** How many gatherings of a host are still to be held, closed or cancelled. */
export const countOpen = (orgUnitId: string) => gatherings.count({ 'host.orgUnitId': orgUnitId, state: unfinished });

/** Gives the host of gatherings that are not over and done with its present name. */
export const renameHost = (orgUnitId: string, name: string) =>
  gatherings.changeAll(
    { 'host.orgUnitId': orgUnitId, state: unfinished, 'host.name': is.neq(name) },
    { 'host.name': name },
  );

/** What a calendar needs of a gathering. */
const entryFields = ['kind', 'title', 'place', 'startsAt', 'endsAt', 'state', 'host', 'audience'] as const;

/** What some organisation units host that starts from … until (exclusive), soonest first. */
export const listHostedBetween = (hostIds: readonly string[], from: number, until: number, limit: number) =>
  gatherings.list(
    { 'host.orgUnitId': is.in(hostIds), startsAt: is.within(from, until) },
    { limit, orderBy: inOrder('asc'), fields: entryFields },
  );

/** What a host has published, is over and not closed, longest over first. */
export const listEnded = (hostId: string, now: number, limit: number) =>
  gatherings.list(
    { 'host.orgUnitId': hostId, state: 'published', endsAt: is.lt(now) },
    { limit, orderBy: inOrder('asc'), fields: entryFields },
  );

const meantBetween = (keys: readonly string[], from: number, until: number) => ({
  audience: is.in(keys),
  startsAt: is.within(from, until),
  state: is.in(visible),
});

/** What starts from … until (exclusive) and names one of these keys in its audience, soonest first. */
export const listMeantBetween = (keys: readonly string[], from: number, until: number, limit: number) =>
  gatherings.list(meantBetween(keys, from, until), { limit, orderBy: inOrder('asc') });

/** The same, with what a calendar needs of each. */
export const listEntriesMeant = (keys: readonly string[], from: number, until: number, limit: number) =>
  gatherings.list(meantBetween(keys, from, until), { limit, orderBy: inOrder('asc'), fields: entryFields });
