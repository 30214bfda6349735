import { measureOf } from './faults';
import type { Measured } from './measured';

/** Schedules of reminders alone: crashes, lost answers, timers that go off twice, clocks that differ. */
export const measure = (): Promise<Measured> => measureOf(scenario => scenario === 'reminders', null);
