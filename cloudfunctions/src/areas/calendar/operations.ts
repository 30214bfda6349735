import type { ToDo } from '../../../../types/calendar';
import type { Contract } from '../../../../types/contract';
import { gatheringKinds } from '../../domain/gathering-kinds';
import { everMeantBy } from '../../domain/placement';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { listToVerify } from '../../records/claims/store';
import { ownCards, readCards } from '../gatherings/cards';
import {
  findGatherings,
  listEnded,
  listEntriesMeant,
  listHostedBetween,
  listMeantBetween,
} from '../../records/gatherings/store';
import { listRequests } from '../../records/leaves/store';
import { listHandedIn } from '../../records/minutes/store';
import { cadenceOf, knownSpan } from './cadence-rules';
import { type Entry, entryOf, hostsOf, ownEntryOf } from './view';
import { listMembersOf } from '../../records/members/store';
import { listNodesBelow } from '../../records/org-units/store';

type Operations = Contract['calendar'];

const dayMs = 86_400_000;
/** For so long after a meeting its minutes are asked for. */
const minutesDays = 30;
/** The most that one query answers. */
const limit = 1000;

const listOwn: Handler<Operations['listOwn']> = async ({ from, until }, call) => {
  const { caller, now } = call;
  const found = await listMeantBetween(everMeantBy(caller.member).keys, from, until, limit);
  const own = ownCards(await readCards(found, call), ({ endsAt }) => endsAt < now);
  const hosts = Object.fromEntries(own.map(({ host }) => [host.orgUnitId, host.name]));
  return done({ entries: own.map(ownEntryOf), hosts, now });
};

const listHosted: Handler<Operations['listHosted']> = async ({ orgUnitId, below, from, until }, { now }) => {
  const nodes = below ? await listNodesBelow(orgUnitId) : [];
  const hostIds = [orgUnitId, ...nodes.map(({ _id }) => _id)];
  if (hostIds.length > limit) return refuse('tooMany', { limit });
  const found = await listHostedBetween(hostIds, from, until, limit);
  if (found.length === limit) return refuse('tooMany', { limit });
  return done({ entries: found.map(entryOf), hosts: hostsOf(found), now });
};

/** Requests for leave that can still be decided. */
async function countUndecided(orgUnitId: string): Promise<number> {
  const requests = await listRequests(orgUnitId, limit);
  if (requests.length === 0) return 0;
  const gatherings = await findGatherings([...new Set(requests.map(({ gatheringId }) => gatheringId))]);
  const open = new Set(gatherings.filter(({ state }) => state === 'published').map(({ _id }) => _id));
  return requests.filter(({ gatheringId }) => open.has(gatheringId)).length;
}

/** Gatherings with check-ins that a branch has to verify, and how many at each. */
async function listToVerifyAt(orgUnitId: string): Promise<ToDo[]> {
  const counts = new Map<string, number>();
  for (const { gatheringId } of await listToVerify(orgUnitId, limit))
    counts.set(gatheringId, (counts.get(gatheringId) ?? 0) + 1);
  const gatherings = counts.size > 0 ? await findGatherings([...counts.keys()]) : [];
  return gatherings.map(gathering => ({
    what: 'verifyClaims',
    gathering: entryOf(gathering),
    count: counts.get(gathering._id) ?? 1,
  }));
}

/** Meetings that the rules ask for, closed lately, whose minutes nobody has handed in. */
async function listUnwritten(orgUnitId: string, now: number): Promise<Entry[]> {
  const held = await listHostedBetween([orgUnitId], now - minutesDays * dayMs, now, limit);
  const meetings = held.filter(({ kind, state }) => state === 'closed' && gatheringKinds[kind].cadence !== null);
  if (meetings.length === 0) return [];
  const handedIn = new Set((await listHandedIn(meetings.map(({ _id }) => _id))).map(({ _id }) => _id));
  return meetings.filter(({ _id }) => !handedIn.has(_id));
}

const listToDo: Handler<Operations['listToDo']> = async ({ orgUnitId }, { now }) => {
  const [undecided, claims, ended, unwritten] = await Promise.all([
    countUndecided(orgUnitId),
    listToVerifyAt(orgUnitId),
    listEnded(orgUnitId, now, limit),
    listUnwritten(orgUnitId, now),
  ]);
  const about = (what: ToDo['what']) => (gathering: Entry) => ({ what, gathering: entryOf(gathering), count: 1 });
  const items = [...ended.map(about('close')), ...unwritten.map(about('writeMinutes'))];
  const waiting = undecided > 0 ? [{ what: 'decideLeaves', gathering: null, count: undecided } as const] : [];
  return done({ items: [...waiting, ...claims, ...items], now });
};

/** Everything that counts for a branch's rhythm: what is for all of it, and what it hosts for some. */
async function readOccurrences(branchId: string, path: readonly string[], now: number) {
  const { from, until } = knownSpan(now);
  const found = await Promise.all([
    listEntriesMeant(path, from, until, limit),
    listHostedBetween([branchId], from, until, limit),
  ]);
  const entries = [...new Map(found.flat().map(entry => [entry._id, entryOf(entry)])).values()];
  return entries.flatMap(({ state, ...entry }) =>
    state === 'published' || state === 'closed' ? [{ ...entry, state }] : [],
  );
}

const getCadence: Handler<Operations['getCadence']> = async ({ orgUnitId }, { orgUnit, now }) => {
  if (orgUnit.kind !== 'branch') return refuse('notABranch');
  const [members, occurrences] = await Promise.all([
    listMembersOf(orgUnitId),
    readOccurrences(orgUnitId, orgUnit.path, now),
  ]);
  const branch = {
    hasCommittee: members.filter(({ duty }) => duty !== null).length > 1,
    hasGroups: members.some(({ group }) => group !== null),
  };
  return done({ lines: cadenceOf(branch, occurrences, now), now });
};

export const calendar: Handlers<Operations> = { listOwn, listHosted, listToDo, getCadence };
