import type { Contract } from '../../../../../types/contract';
import { receiptOf } from '../../../domain/attendance';
import type { CheckInDocument } from '../../../records/check-ins/document';
import { takeBackCheckOut } from '../../../records/check-ins/store';
import { refuseClosed } from '../../../records/gatherings/rules';
import { authorOf } from '../../../runtime/facts';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { noteUndo, readUndo } from '../steps/undo';

/** The secretary takes a mistaken check-out back. */
export const undoCheckOut: Handler<Contract['checkOuts']['undoCheckOut']> = async (
  input,
  { gathering, caller, now },
) => {
  const { checkIn, member, undone } = await readUndo(input, gathering);
  const takenBack = async (checkedOut: CheckInDocument) => {
    await takeBackCheckOut(checkedOut);
    return done({ receipt: receiptOf(gathering, { ...checkedOut, left: null }, member?.name ?? '') });
  };
  if (undone) return takenBack(undone);
  const closed = refuseClosed(gathering);
  if (closed) return { ok: false, refusal: closed };
  if (!checkIn?.left || !member) return refuse('notCheckedOut');
  const about = { at: now, outcome: 'checkOutUndone', reason: input.reason, by: authorOf(caller) } as const;
  return takenBack(await noteUndo(input, checkIn, about));
};
