import { ask, call } from '../../platform/call';

/** What I am expected at, or may sign up for or sit in at, from … until (exclusive), at most 45 days. */
export const listOwn = (from: number, until: number) => ask('calendar', 'listOwn', { from, until });

/** What an organisation unit hosts, and with `below` everything under it. */
export const listHosted = (orgUnitId: string, below: boolean, from: number, until: number) =>
  call('calendar', 'listHosted', { orgUnitId, below, from, until });

/** What there is to do for those who run an organisation unit. */
export const listToDo = (orgUnitId: string) => ask('calendar', 'listToDo', { orgUnitId });

/** Which of the meetings that the rules ask for a branch has held, planned, or yet to plan. */
export const getCadence = (orgUnitId: string) => call('calendar', 'getCadence', { orgUnitId });
