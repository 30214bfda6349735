import type { Contract } from '../../../../types/contract';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { offerAttachment } from '../attachments/link';
import { findGatherings } from '../../records/gatherings/store';
import { readPeople } from './electorate';
import { readView, rightsIn } from './read';
import { mayDo, stateOf, tasksOf } from './rules';
import { steps } from './steps';
import { findMinutes, findVersion, listWaiting as listWaitingFor } from '../../records/minutes/store';
import { getVersion } from './versions';
import { writing } from './writing';

type Operations = Contract['minutes'];

/** More than this wait for nobody. */
const mostWaiting = 50;
const mostPeople = 1000;

const getEntry: Handler<Operations['getEntry']> = async ({ gatheringId }, call) => {
  const { gathering, caller, now } = call;
  const rights = rightsIn(call);
  const minutes = await findMinutes(gatheringId);
  const { write, confirm } = mayDo(gathering, minutes, rights);
  const state = stateOf(minutes);
  const version = minutes?.version ?? 0;
  const working = rights.writes || rights.decides;
  const standing = state === 'confirmed' || version === 0 ? minutes : await findVersion(gatheringId, version);
  const tasks = version > 0 && standing ? tasksOf(standing.parts, minutes?.done ?? {}, caller.memberId) : [];
  return done({
    state: working ? state : version > 0 ? 'confirmed' : 'none',
    may: { write, read: version > 0 || (working && minutes !== null), confirm },
    tasks,
    now,
  });
};

const getMinutes: Handler<Operations['getMinutes']> = async ({ gatheringId }, call) => {
  const minutes = await readView(await findMinutes(gatheringId), call);
  return minutes ? done({ minutes, now: call.now }) : refuse('notConfirmed');
};

const listOwners: Handler<Operations['listOwners']> = async (_input, call) => {
  if (!rightsIn(call).writes) return refuse('notRecorder');
  const people = (await readPeople(call.gathering)).filter(({ state }) => state === 'active').slice(0, mostPeople);
  return done({ people: people.map(({ _id: memberId, name, title }) => ({ memberId, name, title })) });
};

const listWaiting: Handler<Operations['listWaiting']> = async (_input, { caller, now }) => {
  const waiting = await listWaitingFor(caller.memberId, mostWaiting);
  const gatherings = waiting.length > 0 ? await findGatherings(waiting.map(({ _id }) => _id)) : [];
  const items = waiting.flatMap(({ _id: gatheringId, state }) => {
    const gathering = gatherings.find(({ _id }) => _id === gatheringId);
    if (!gathering || (state !== 'submitted' && state !== 'returned')) return [];
    return [{ gatheringId, title: gathering.title, startsAt: gathering.startsAt, state }];
  });
  return done({ items: items.sort((a, b) => a.startsAt - b.startsAt), now });
};

const getFileLink: Handler<Operations['getFileLink']> = async ({ attachmentId }, call) => {
  const minutes = await findMinutes(call.gathering._id);
  const { writes, decides } = rightsIn(call);
  const parts = writes || decides ? [] : ((await readView(minutes, call))?.parts ?? []);
  const shown = parts.flatMap(({ body }) => (body.kind === 'file' ? [body.attachmentId] : []));
  // Those who read earlier versions read what these had with them, too.
  const named = writes || decides ? (minutes?.fileIds ?? []) : shown;
  return offerAttachment(attachmentId, named, call.now);
};

export const minutes: Handlers<Operations> = {
  getEntry,
  getMinutes,
  listOwners,
  listWaiting,
  getFileLink,
  getVersion,
  ...writing,
  ...steps,
};
