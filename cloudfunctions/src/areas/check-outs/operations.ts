import type { Contract } from '../../../../types/contract';
import type { CheckInDocument } from '../../platform/documents';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { withoutReflection } from '../attendance/check-in-rules';
import { noteRefusal } from '../attendance/refused';
import { readRoll } from '../attendance/roll';
import { isAskedToLeave, receiptOf, refuseClosed, refuseEnded } from '../attendance/rules';
import {
  addAttempt,
  checkOutOf,
  findAttempt,
  findCheckIn,
  listCheckInsOf,
  takeBackCheckOut,
} from '../attendance/store';
import { refuseCheckOut } from './rules';

type Operations = Contract['checkOuts'];

/** A check-in with its check-out: ours, or the one that was there before; null if somebody has undone the check-in. */
async function checkedOut(checkIn: CheckInDocument, left: NonNullable<CheckInDocument['left']>) {
  if (checkIn.left) return { record: checkIn, isOurs: false };
  const changed = await checkOutOf(checkIn, left);
  if (changed) return { record: changed, isOurs: true };
  const current = await findCheckIn(checkIn.gatheringId, checkIn.memberId);
  return current?.left ? { record: current, isOurs: false } : null;
}

const checkOut: Handler<Operations['checkOut']> = async ({ code }, call) => {
  const { caller, gathering, own, now } = call;
  const { name } = caller;
  const { checkIn, guesses } = own;
  const refusal = refuseCheckOut({ gathering, checkIn, guesses, name, code, now });
  if (refusal) {
    if (refusal.word !== 'alreadyCheckedOut') await noteRefusal(refusal, call);
    return { ok: false, refusal };
  }
  const outcome = checkIn && (await checkedOut(checkIn, { at: now, means: 'code', by: null }));
  if (!outcome) return refuse('notCheckedIn');
  const receipt = receiptOf(gathering, outcome.record, name);
  return outcome.isOurs ? done({ receipt }) : refuse('alreadyCheckedOut', { receipt });
};

const checkOutByHand: Handler<Operations['checkOutByHand']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, branchId, memberIds } = input;
  const ended = refuseEnded(gathering);
  if (ended) return { ok: false, refusal: ended };
  if (!gathering.checkOut) return refuse('notAsked');
  const [{ members }, checkIns] = await Promise.all([
    readRoll(gathering, branchId, false),
    listCheckInsOf(gatheringId, memberIds),
  ]);
  const nameOf = new Map(members.map(({ _id, name }) => [_id, name]));
  const here = new Map(
    checkIns
      .filter(checkIn => nameOf.has(checkIn.memberId) && isAskedToLeave(gathering, checkIn))
      .map(checkIn => [checkIn.memberId, checkIn]),
  );
  const missing = memberIds.filter(memberId => !here.has(memberId));
  if (missing.length > 0) return refuse('notCheckedIn', { memberIds: missing });
  const left = { at: now, means: 'byHand', by: authorOf(caller) } as const;
  const outcomes = await Promise.all([...here.values()].map(checkIn => checkedOut(checkIn, left)));
  const receipts = outcomes.flatMap(outcome =>
    outcome ? [receiptOf(gathering, outcome.record, nameOf.get(outcome.record.memberId) ?? '')] : [],
  );
  return done({ receipts });
};

const undoCheckOut: Handler<Operations['undoCheckOut']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, branchId, memberId, undoId, reason } = input;
  const [checkIn, { members }, earlier] = await Promise.all([
    findCheckIn(gatheringId, memberId),
    readRoll(gathering, branchId, gathering.state === 'closed'),
    findAttempt(undoId),
  ]);
  const member = members.find(({ _id }) => _id === memberId);
  const undone = earlier?.gatheringId === gatheringId && earlier.memberId === memberId ? earlier.checkIn : null;
  const closed = refuseClosed(gathering);
  if (!undone) {
    if (closed) return { ok: false, refusal: closed };
    if (!checkIn?.left || !member) return refuse('notCheckedOut');
    const about = { gatheringId, memberId, at: now, reason, by: authorOf(caller) };
    await addAttempt({
      ...{ _id: undoId, ...about, outcome: 'checkOutUndone', checkIn: withoutReflection(checkIn) },
    });
  }
  const toUndo = undone ?? checkIn;
  if (!toUndo) throw new Failure('conflict');
  await takeBackCheckOut(toUndo);
  return done({ receipt: receiptOf(gathering, { ...toUndo, left: null }, member?.name ?? '') });
};

export const checkOuts: Handlers<Operations> = { checkOut, checkOutByHand, undoCheckOut };
