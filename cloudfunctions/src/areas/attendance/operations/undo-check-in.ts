import type { Contract } from '../../../../../types/contract';
import { receiptOf } from '../../../domain/attendance';
import { removeCheckIn } from '../../../records/check-ins/store';
import { refuseClosed } from '../../../records/gatherings/rules';
import { authorOf } from '../../../runtime/facts';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { noteUndo, readUndo } from '../steps/undo';

/** The secretary takes a mistaken check-in back. */
export const undoCheckIn: Handler<Contract['attendance']['undoCheckIn']> = async (
  input,
  { gathering, caller, now },
) => {
  const { checkIn, member, undone } = await readUndo(input, gathering);
  const name = member?.name ?? '';
  if (undone) {
    await removeCheckIn(undone);
    return done({ undone: receiptOf(gathering, undone, name) });
  }
  const closed = refuseClosed(gathering);
  if (closed) return { ok: false, refusal: closed };
  if (!checkIn || !member) return refuse('notCheckedIn');
  const about = { at: now, outcome: 'undone', reason: input.reason, by: authorOf(caller) } as const;
  const inJournal = await noteUndo(input, checkIn, about);
  await removeCheckIn(inJournal);
  return done({ undone: receiptOf(gathering, inJournal, name) });
};
