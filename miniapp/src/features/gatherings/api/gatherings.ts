import type { Contract } from '../../../../../types/contract';
import type { SentPlan } from '../../../../../types/gathering-plan';
import type { Input } from '../../../../../types/operation';
import type { Recurrence } from '../../../../../types/series';
import { ask, call } from '../../../platform/call';

type When = Input<Contract['gatherings']['listMine']>['when'];

/** One page of the gatherings I am expected at. */
export const listMine = (when: When, cursor: string | null) => ask('gatherings', 'listMine', { when, cursor });

/** One page of everything a branch hosts. */
export const listHosted = (orgUnitId: string, cursor: string | null) =>
  ask('gatherings', 'listHosted', { orgUnitId, cursor });

/** One gathering, as the caller may see it. */
export const getGathering = (gatheringId: string) => ask('gatherings', 'getGathering', { gatheringId });

/** The mini-program code of a gathering, as a picture. */
export const getMiniCode = (gatheringId: string) => call('gatherings', 'getMiniCode', { gatheringId });

/** Writes a new draft; `gatheringId` from `newId()`, the same one on every retry. */
export const schedule = (gatheringId: string, hostId: string, plan: SentPlan) =>
  call('gatherings', 'schedule', { gatheringId, hostId, plan });

/** Changes a draft or a published gathering, if it is still at `version`. */
export const revise = (gatheringId: string, version: number, plan: SentPlan) =>
  call('gatherings', 'revise', { gatheringId, version, plan });

/** Makes a draft visible to its audience. */
export const publish = (gatheringId: string) => call('gatherings', 'publish', { gatheringId });

/** Calls a gathering off. */
export const cancel = (gatheringId: string, reason: string) => call('gatherings', 'cancel', { gatheringId, reason });

/** What is usual for the gatherings of a host, and what their audience may be chosen from. */
export const getPlanDefaults = (hostId: string) => ask('gatherings', 'getPlanDefaults', { hostId });

/** When something is held by a rule, from a first time on. */
export const listOccurrences = (hostId: string, startsAt: number, rule: Recurrence, times: number) =>
  ask('gatherings', 'listOccurrences', { hostId, startsAt, rule, times });

/** Writes a draft for each of several times; the same `seriesId` on every retry. */
export const scheduleSeries = (seriesId: string, hostId: string, plan: SentPlan, starts: number[]) =>
  call('gatherings', 'scheduleSeries', { seriesId, hostId, plan, starts });

/** Brings a change to what comes after a gathering in its series; the gathering itself is revised after that. */
export const reviseFollowing = (gatheringId: string, version: number, plan: SentPlan) =>
  call('gatherings', 'reviseFollowing', { gatheringId, version, plan });

/** Calls a gathering off, and what comes after it in its series. */
export const cancelFollowing = (gatheringId: string, reason: string) =>
  call('gatherings', 'cancelFollowing', { gatheringId, reason });

/** What speaks against a time, a place, a chair and an audience. */
export const listConflicts = (input: Input<Contract['gatherings']['listConflicts']>) =>
  ask('gatherings', 'listConflicts', input);
