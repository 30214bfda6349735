import type { CalendarEntry, OwnEntry } from '../../../../types/calendar';
import { useQuery } from '../../platform/use-query';
import { getCadence, listHosted, listOwn, listToDo } from './api';
import type { Span } from './view/days';

/** A calendar as a page shows it; `tooMany`: one answer does not hold it. */
export interface Seen<E extends CalendarEntry> {
  readonly entries: readonly E[];
  readonly hosts: Readonly<Record<string, string>>;
  readonly tooMany: boolean;
}

/** What is my own in a span. */
export const useOwnCalendar = ({ from, until }: Span) =>
  useQuery<Seen<OwnEntry>>(`calendar:own:${from}:${until}`, async () => ({
    ...(await listOwn(from, until)),
    tooMany: false,
  }));

/** What an organisation unit hosts in a span, and with `below` everything under it; '' = none. */
export const useHostedCalendar = (orgUnitId: string, below: boolean, { from, until }: Span) =>
  useQuery<Seen<CalendarEntry>>(orgUnitId ? `calendar:${orgUnitId}:${below}:${from}:${until}` : '', async () => {
    const outcome = await listHosted(orgUnitId, below, from, until);
    return outcome.ok ? { ...outcome.value, tooMany: false } : { entries: [], hosts: {}, tooMany: true };
  });

/** What there is to do for an organisation unit; '' = none. */
export const useToDo = (orgUnitId: string) => useQuery(orgUnitId ? `toDo:${orgUnitId}` : '', () => listToDo(orgUnitId));

/** How a branch stands to the meetings that the rules ask for; null: it is no branch. '' = none. */
export const useCadence = (orgUnitId: string) =>
  useQuery(orgUnitId ? `cadence:${orgUnitId}` : '', async () => {
    const outcome = await getCadence(orgUnitId);
    return outcome.ok ? outcome.value : null;
  });
