import type { Contract } from '../../../../types/contract';
import type { MinutesDocument } from '../../records/minutes/document';
import { Failure } from '../../runtime/failures';
import { refuse, type Handler } from '../../runtime/handlers';
import { readElectorate } from './electorate';
import { answer, rightsIn } from './read';
import { isEmpty, listParts, refuseDecision, refuseWriting, stateOf } from './rules';
import { findMinutes, findVersion, keepVersion, takeStep } from '../../records/minutes/store';
import { refuseVotes } from './vote-rules';

type Operations = Contract['minutes'];

/** The minutes after a step of ours did not meet its conditions. */
async function reread(gatheringId: string): Promise<MinutesDocument> {
  const minutes = await findMinutes(gatheringId);
  if (!minutes) throw new Failure('conflict');
  return minutes;
}

const submit: Handler<Operations['submit']> = async ({ gatheringId }, call) => {
  const { gathering, caller, now } = call;
  const rights = rightsIn(call);
  const before = await findMinutes(gatheringId);
  if (before?.state === 'submitted' && rights.writes) return answer(before, call);
  const refusal = refuseWriting(gathering, before, rights);
  if (refusal) return { ok: false, refusal };
  if (gathering.state !== 'closed') return refuse('notClosed');
  if (!before || isEmpty(before.parts)) return refuse('nothingWritten');
  const electorate = await readElectorate(gathering);
  const wrong = listParts(before.parts, null).flatMap(({ body }) =>
    body.kind === 'decision' && refuseVotes(body.votes, electorate) ? [body.text] : [],
  );
  if (wrong.length > 0) return refuse('votesDoNotFit', { texts: wrong, present: electorate?.present ?? 0 });
  const step = {
    state: 'submitted',
    submitted: { memberId: caller.memberId, at: now },
    returned: null,
    waitsFor: gathering.chair?.memberId ?? null,
  } as const;
  const current = (await takeStep(gatheringId, { states: ['draft', 'returned'] }, step)) ?? (await reread(gatheringId));
  const { state } = current;
  return state === 'submitted' ? answer(current, call) : refuse('notDraft', { state });
};

const takeBack: Handler<Operations['takeBack']> = async ({ gatheringId }, call) => {
  if (!rightsIn(call).writes) return refuse('notRecorder');
  const step = { state: 'draft', submitted: null, waitsFor: null } as const;
  const current = (await takeStep(gatheringId, { states: ['submitted'] }, step)) ?? (await findMinutes(gatheringId));
  return current?.state === 'draft' ? answer(current, call) : refuse('notSubmitted', { state: stateOf(current) });
};

const sendBack: Handler<Operations['sendBack']> = async ({ gatheringId, revision, words }, call) => {
  const { memberId } = call.caller;
  const before = await findMinutes(gatheringId);
  const isThis = (one: MinutesDocument | null) =>
    one?.state === 'returned' && one.returned?.memberId === memberId && one.returned.words === words;
  if (before && isThis(before)) return answer(before, call);
  const refusal = refuseDecision(before, revision, rightsIn(call));
  if (refusal) return { ok: false, refusal };
  const returned = { memberId, at: call.now, words };
  const step = { state: 'returned', returned, waitsFor: before?.submitted?.memberId ?? null } as const;
  const after = await takeStep(gatheringId, { states: ['submitted'], revision }, step);
  const current = after ?? (await reread(gatheringId));
  if (isThis(current)) return answer(current, call);
  return {
    ok: false,
    refusal: refuseDecision(current, revision, rightsIn(call)) ?? { word: 'changedElsewhere', revision },
  };
};

const confirm: Handler<Operations['confirm']> = async ({ gatheringId, revision }, call) => {
  const { gathering, caller, now } = call;
  const { memberId } = caller;
  const before = await findMinutes(gatheringId);
  const isThis = (one: MinutesDocument | null) =>
    one?.state === 'confirmed' && one.confirmed?.memberId === memberId && one.revision === revision + 1;
  if (before && isThis(before)) return answer(before, call);
  const refusal = refuseDecision(before, revision, rightsIn(call));
  if (refusal || !before) return refusal ? { ok: false, refusal } : refuse('notSubmitted', { state: 'none' });
  const step = {
    state: 'confirmed',
    version: before.version + 1,
    confirmed: { memberId, at: now, electorate: await readElectorate(gathering) },
    waitsFor: null,
  } as const;
  const after = await takeStep(gatheringId, { states: ['submitted'], revision }, step);
  const current = after ?? (await reread(gatheringId));
  if (isThis(current)) return answer(current, call);
  return {
    ok: false,
    refusal: refuseDecision(current, revision, rightsIn(call)) ?? { word: 'changedElsewhere', revision },
  };
};

const amend: Handler<Operations['amend']> = async ({ gatheringId, version, reason }, call) => {
  const { memberId } = call.caller;
  const { writes, decides } = rightsIn(call);
  if (!writes && !decides) return refuse('notRecorder');
  const before = await findMinutes(gatheringId);
  if (!before?.confirmed || before.version === 0) return refuse('notConfirmed');
  const isThis = ({ state, amendment, version: current }: MinutesDocument) =>
    state !== 'confirmed' && current === version && amendment?.memberId === memberId && amendment.reason === reason;
  if (isThis(before)) return answer(before, call);
  if (before.state !== 'confirmed' || before.version !== version)
    return refuse('changedElsewhere', { revision: before.revision });
  // What was confirmed is kept before it is opened: it does not change any more, so that it may be kept again.
  const { parts, confirmed, amendment } = before;
  await keepVersion({ _id: `${gatheringId}:${version}`, gatheringId, version, parts, confirmed, amendment });
  const step = {
    state: 'draft',
    amendment: { memberId, at: call.now, reason },
    submitted: null,
    returned: null,
  } as const;
  const after = await takeStep(gatheringId, { states: ['confirmed'], version }, step);
  const current = after ?? (await reread(gatheringId));
  return isThis(current) ? answer(current, call) : refuse('changedElsewhere', { revision: current.revision });
};

const dropAmendment: Handler<Operations['dropAmendment']> = async ({ gatheringId, version }, call) => {
  if (!rightsIn(call).writes) return refuse('notRecorder');
  const kept = await findVersion(gatheringId, version);
  const before = await findMinutes(gatheringId);
  if (!kept || !before) return refuse('notDraft', { state: stateOf(before) });
  const { parts, confirmed, amendment } = kept;
  const step = { state: 'confirmed', parts, confirmed, amendment, returned: null, waitsFor: null } as const;
  const after = await takeStep(gatheringId, { states: ['draft', 'returned'], version }, step);
  const current = after ?? (await reread(gatheringId));
  const { state } = current;
  return state === 'confirmed' && current.version === version ? answer(current, call) : refuse('notDraft', { state });
};

/** How minutes go from their draft to the version that stands. */
export const steps = { submit, takeBack, sendBack, confirm, amend, dropAmendment };
