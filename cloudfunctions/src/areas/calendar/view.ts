import type { CalendarEntry, OwnEntry } from '../../../../types/calendar';
import type { GatheringCard } from '../../../../types/gatherings';
import type { GatheringDocument } from '../../records/gatherings/document';

/** What a calendar needs of a gathering. */
export type Entry = Pick<
  GatheringDocument,
  '_id' | 'kind' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'state' | 'host'
>;

export const entryOf = ({ _id, kind, title, place, startsAt, endsAt, state, host }: Entry): CalendarEntry => ({
  gatheringId: _id,
  kind,
  title,
  place,
  startsAt,
  endsAt,
  state,
  hostId: host.orgUnitId,
});

/** The same, with how its reader stands to it. */
export const ownEntryOf = ({ host, opensAt: _opensAt, ...card }: GatheringCard): OwnEntry => ({
  ...card,
  hostId: host.orgUnitId,
});

/** The names of hosts by id, each once. */
export const hostsOf = (entries: readonly Entry[]): Record<string, string> =>
  Object.fromEntries(entries.map(({ host }) => [host.orgUnitId, host.name]));
