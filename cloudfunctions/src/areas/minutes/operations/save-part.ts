import type { Contract } from '../../../../../types/contract';
import { type Handler, done, refuse } from '../../../runtime/handlers';
import { callerRights } from '../steps/caller-rights';
import { findMinutes, addMinutes, savePart as writePart } from '../../../records/minutes/store';
import type { MinutesDocument } from '../../../records/minutes/document';
import { readPart } from '../steps/read-part';
import { Failure } from '../../../runtime/failures';
import { isRepeatedSave, mostParts, nextPart, emptyMinutes } from '../rules/parts';
import { refuseWriting } from '../rules/rights';
import { refuseBody } from '../steps/refuse-body';

/** Whoever writes saves a part of the draft. */
export const savePart: Handler<Contract['minutes']['savePart']> = async (
  { gatheringId, partId, basedOn, body },
  call,
) => {
  const { caller, gathering, now } = call;
  const rights = callerRights(call);
  const before = await findMinutes(gatheringId);
  const saved = async (minutes: MinutesDocument | null) => {
    const part = await readPart(minutes, partId, call);
    if (!part) throw new Failure('conflict');
    return done({ part, now });
  };
  if (isRepeatedSave(before?.parts[partId], basedOn, body, caller.memberId)) return saved(before);
  const refusal = refuseWriting(gathering, before, rights) ?? (await refuseBody(body, before, call));
  if (refusal) return { ok: false, refusal };
  const known = before?.parts[partId];
  if (!known && Object.keys(before?.parts ?? {}).length >= mostParts) return refuse('tooManyParts');
  if (!before) await addMinutes(emptyMinutes(gatheringId));
  const by = { memberId: caller.memberId, at: now };
  // What is based on another version than the one just read is decided by the database, like what comes at the same time.
  const base = known?.version === basedOn ? known : undefined;
  const next = { ...nextPart(base, body, known?.order ?? now, by), version: basedOn + 1 };
  const after = await writePart(gatheringId, partId, basedOn, next);
  if (after) return saved(after);
  const current = await findMinutes(gatheringId);
  if (isRepeatedSave(current?.parts[partId], basedOn, body, caller.memberId)) return saved(current);
  const ended = refuseWriting(gathering, current, rights);
  if (ended) return { ok: false, refusal: ended };
  return refuse('changedElsewhere', { part: await readPart(current, partId, call) });
};
