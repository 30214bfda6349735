import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const utc8 = 8 * hourMs;

/**
 * What clock and calendar show in UTC+8, as fields of a time without a zone: neither the phone's own zone nor its summer time
 * has a part in it. `instantOf` leads back.
 */
export const localTime = (instant: number): Dayjs => dayjs.utc(instant + utc8);

/** The instant of a time in UTC+8. */
export const instantOf = (local: Dayjs): number => local.valueOf() - utc8;

/** Midnight in UTC+8 of the day of an instant. */
export const dayOf = (instant: number): number => instantOf(localTime(instant).startOf('day'));
