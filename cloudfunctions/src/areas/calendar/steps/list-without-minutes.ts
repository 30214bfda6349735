import { gatheringKinds } from '../../../domain/gathering-kinds';
import { dayMs } from '../../../domain/local-time';
import { listHostedBetween } from '../../../records/gatherings/store';
import { listHandedIn } from '../../../records/minutes/store';
import { entriesAtMost } from '../rules';
import type { Entry } from '../view';

/** For so long after a meeting its minutes are asked for. */
const minutesDays = 30;

/** Meetings that the rules ask for, closed lately, whose minutes nobody has handed in. */
export async function listWithoutMinutes(orgUnitId: string, now: number): Promise<Entry[]> {
  const held = await listHostedBetween([orgUnitId], now - minutesDays * dayMs, now, entriesAtMost);
  const meetings = held.filter(({ kind, state }) => state === 'closed' && gatheringKinds[kind].cadence !== null);
  if (meetings.length === 0) return [];
  const handedIn = new Set((await listHandedIn(meetings.map(({ _id }) => _id))).map(({ _id }) => _id));
  return meetings.filter(({ _id }) => !handedIn.has(_id));
}
