import type { Contract } from '../../../../types/contract';
import type { PartBody } from '../../../../types/minutes';
import type { MinutesDocument } from '../../records/minutes/document';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { takeHold } from '../attachments/hold';
import { readElectorate } from './electorate';
import { readPart, rightsIn, type AudienceCall } from './read';
import { concerns, isThisSave, mostParts, nextPart, refuseWriting } from './rules';
import { addMinutes, findMinutes, markTask as storeTask, savePart as storePart } from '../../records/minutes/store';
import { refuseVotes } from './vote-rules';
import { findMember } from '../../records/members/store';

type Operations = Contract['minutes'];

const unwritten = (_id: string): MinutesDocument => ({
  _id,
  state: 'draft',
  parts: {},
  done: {},
  fileIds: [],
  revision: 0,
  version: 0,
  waitsFor: null,
  submitted: null,
  returned: null,
  confirmed: null,
  amendment: null,
});

/** Whether minutes may name a file: the writer's own, or one that they named before; never the proof of a leave. */
async function mayName(attachmentId: string, before: MinutesDocument | null, { caller, now }: AudienceCall) {
  const [file] = await takeHold([attachmentId], now);
  const isKnown = before?.fileIds.includes(attachmentId) ?? false;
  return file?.proof === null && (isKnown || file.by.memberId === caller.memberId);
}

/** Why a part cannot say what it says; null if it can. A file that it names is held from now on. */
async function refuseBody(body: PartBody, before: MinutesDocument | null, call: AudienceCall) {
  const { gathering } = call;
  switch (body.kind) {
    case 'section':
      return null;
    case 'decision':
      return body.votes && refuseVotes(body.votes, await readElectorate(gathering));
    case 'task': {
      const owner = body.ownerId === null ? null : await findMember(body.ownerId);
      const fits = body.ownerId === null || (owner?.state === 'active' && concerns(gathering, owner));
      return fits ? null : ({ word: 'ownerNotExpected' } as const);
    }
    case 'file':
      return (await mayName(body.attachmentId, before, call)) ? null : ({ word: 'fileNotFound' } as const);
  }
}

const savePart: Handler<Operations['savePart']> = async ({ gatheringId, partId, basedOn, body }, call) => {
  const { caller, gathering, now } = call;
  const rights = rightsIn(call);
  const before = await findMinutes(gatheringId);
  const saved = async (minutes: MinutesDocument | null) => {
    const part = await readPart(minutes, partId, call);
    if (!part) throw new Failure('conflict');
    return done({ part, now });
  };
  if (isThisSave(before?.parts[partId], basedOn, body, caller.memberId)) return saved(before);
  const refusal = refuseWriting(gathering, before, rights) ?? (await refuseBody(body, before, call));
  if (refusal) return { ok: false, refusal };
  const known = before?.parts[partId];
  if (!known && Object.keys(before?.parts ?? {}).length >= mostParts) return refuse('tooManyParts');
  if (!before) await addMinutes(unwritten(gatheringId));
  const by = { memberId: caller.memberId, at: now };
  // What is based on another version than the one just read is decided by the database, like what comes at the same time.
  const base = known?.version === basedOn ? known : undefined;
  const next = { ...nextPart(base, body, known?.order ?? now, by), version: basedOn + 1 };
  const after = await storePart(gatheringId, partId, basedOn, next);
  if (after) return saved(after);
  const current = await findMinutes(gatheringId);
  if (isThisSave(current?.parts[partId], basedOn, body, caller.memberId)) return saved(current);
  const ended = refuseWriting(gathering, current, rights);
  if (ended) return { ok: false, refusal: ended };
  return refuse('changedElsewhere', { part: await readPart(current, partId, call) });
};

const removePart: Handler<Operations['removePart']> = async ({ gatheringId, partId, basedOn }, call) => {
  const rights = rightsIn(call);
  const before = await findMinutes(gatheringId);
  const known = before?.parts[partId];
  if (!known || known.removed) return done({ partId });
  // An item of the agenda stays; there may be nothing written on it.
  if (known.body.kind === 'section') throw new Failure('invalid', ['partId']);
  const refusal = refuseWriting(call.gathering, before, rights);
  if (refusal) return { ok: false, refusal };
  const by = { memberId: call.caller.memberId, at: call.now };
  const gone = { ...nextPart(known, known.body, known.order, by), version: basedOn + 1, removed: true };
  const after = known.version === basedOn ? await storePart(gatheringId, partId, basedOn, gone) : null;
  if (after) return done({ partId });
  const current = await findMinutes(gatheringId);
  if (current?.parts[partId]?.removed) return done({ partId });
  const ended = refuseWriting(call.gathering, current, rights);
  if (ended) return { ok: false, refusal: ended };
  return refuse('changedElsewhere', { part: await readPart(current, partId, call) });
};

const markTask: Handler<Operations['markTask']> = async ({ gatheringId, partId, done: isDone }, call) => {
  const { memberId } = call.caller;
  const minutes = await findMinutes(gatheringId);
  const task = minutes?.parts[partId];
  if (task?.body.kind !== 'task' || task.removed) return refuse('noTask');
  const { writes, decides } = rightsIn(call);
  if (!writes && !decides && task.body.ownerId !== memberId) return refuse('notYours');
  if (Boolean(minutes?.done[partId]) !== isDone)
    await storeTask(gatheringId, partId, isDone ? { memberId, at: call.now } : null);
  return done({ partId, done: isDone });
};

/** What is written, part by part. */
export const writing = { savePart, removePart, markTask };
