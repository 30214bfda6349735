import type { Contract } from '../../../../../types/contract';
import { type Handler, done, refuse } from '../../../runtime/handlers';
import { callerRights } from '../steps/caller-rights';
import { findMinutes, savePart as writePart } from '../../../records/minutes/store';
import { Failure } from '../../../runtime/failures';
import { refuseWriting } from '../rules/rights';
import { nextPart } from '../rules/parts';
import { readPart } from '../steps/read-part';

/** Whoever writes takes a part out of the draft. */
export const removePart: Handler<Contract['minutes']['removePart']> = async (
  { gatheringId, partId, basedOn },
  call,
) => {
  const rights = callerRights(call);
  const before = await findMinutes(gatheringId);
  const known = before?.parts[partId];
  if (!known || known.removed) return done({ partId });
  // An item of the agenda stays; there may be nothing written on it.
  if (known.body.kind === 'section') throw new Failure('invalid', ['partId']);
  const refusal = refuseWriting(call.gathering, before, rights);
  if (refusal) return { ok: false, refusal };
  const by = { memberId: call.caller.memberId, at: call.now };
  const gone = { ...nextPart(known, known.body, known.order, by), version: basedOn + 1, removed: true };
  const after = known.version === basedOn ? await writePart(gatheringId, partId, basedOn, gone) : null;
  if (after) return done({ partId });
  const current = await findMinutes(gatheringId);
  if (current?.parts[partId]?.removed) return done({ partId });
  const ended = refuseWriting(call.gathering, current, rights);
  if (ended) return { ok: false, refusal: ended };
  return refuse('changedElsewhere', { part: await readPart(current, partId, call) });
};
