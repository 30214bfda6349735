import type { MinutesPart, MinutesView } from '../../../../types/minutes';
import { RefusedRead } from '../../platform/call-failure';
import { entryOf, outdate, remember } from '../../platform/query-store';
import { useQuery } from '../../platform/use-query';
import { getEntry, getMinutes, getVersion, listOwners, listWaiting } from './api';
import { replacedPart } from './view';

const entryKey = (gatheringId: string) => `minutes-entry:${gatheringId}`;
const minutesKey = (gatheringId: string) => `minutes:${gatheringId}`;

/** How the minutes of a gathering stand; '' = none are read. */
export const useMinutesEntry = (gatheringId: string) =>
  useQuery(gatheringId ? entryKey(gatheringId) : '', () => getEntry(gatheringId));

/** The minutes as the reader may read them, read again every so often. */
export const useMinutes = (gatheringId: string, refreshMs = 0) =>
  useQuery(
    minutesKey(gatheringId),
    async () => {
      const outcome = await getMinutes(gatheringId);
      if (outcome.ok) return outcome.value.minutes;
      throw new RefusedRead('会议纪要还没有确认', '主持人确认后，应到会的同志就能在这里看到', 'notFound');
    },
    { refreshMs },
  );

/** A version as it was confirmed. */
export const useVersion = (gatheringId: string, version: number) =>
  useQuery(`minutes-version:${gatheringId}:${version}`, async () => {
    const outcome = await getVersion(gatheringId, version);
    if (outcome.ok) return outcome.value;
    throw outcome.refusal.word === 'notRecorder'
      ? new RefusedRead('只有记录人、主持人和支部书记能看以前的版本', '如需了解更正情况，请联系支部书记', 'forbidden')
      : new RefusedRead('没有这一版纪要', '请返回后重新查看', 'notFound');
  });

/** Shows at once what a step has made of the minutes. */
export function rememberMinutes(minutes: MinutesView): void {
  remember(minutesKey(minutes.gatheringId), minutes);
  outdate(entryKey(minutes.gatheringId), 'minutes-waiting');
}

/** Shows at once how a part was saved; null = it was taken out. */
export function rememberPart(gatheringId: string, partId: string, part: MinutesPart | null): void {
  const known = entryOf(minutesKey(gatheringId)).value as MinutesView | undefined;
  if (known) remember(minutesKey(gatheringId), replacedPart(known, partId, part));
}

/** Minutes that wait for the reader. */
export const useWaiting = () => useQuery('minutes-waiting', listWaiting);

/** Whom a task may be given to. */
export const useOwners = (gatheringId: string) =>
  useQuery(`minutes-owners:${gatheringId}`, async () => {
    const outcome = await listOwners(gatheringId);
    return outcome.ok ? outcome.value.people : [];
  });
