import type { Contract } from '../../../../types/contract';
import { authorOf } from '../../runtime/facts';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { noteRefusal } from '../attendance/refused';
import { readRoll } from '../attendance/roll';
import { noteUndoing, readUndoing } from '../attendance/undoing';
import { refuseCheckOut } from './rules';
import type { CheckInDocument } from '../../records/check-ins/document';
import { checkOutOf, findCheckIn, listCheckInsOf, takeBackCheckOut } from '../../records/check-ins/store';
import { refuseClosed, refuseEnded } from '../../records/gatherings/rules';
import { isAskedToLeave, receiptOf } from '../../domain/attendance';

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
  const { checkIn, member, undone } = await readUndoing(input, gathering);
  const takenBack = async (checkedOut: CheckInDocument) => {
    await takeBackCheckOut(checkedOut);
    return done({ receipt: receiptOf(gathering, { ...checkedOut, left: null }, member?.name ?? '') });
  };
  if (undone) return takenBack(undone);
  const closed = refuseClosed(gathering);
  if (closed) return { ok: false, refusal: closed };
  if (!checkIn?.left || !member) return refuse('notCheckedOut');
  const about = { at: now, outcome: 'checkOutUndone', reason: input.reason, by: authorOf(caller) } as const;
  return takenBack(await noteUndoing(input, checkIn, about));
};

export const checkOuts: Handlers<Operations> = { checkOut, checkOutByHand, undoCheckOut };
