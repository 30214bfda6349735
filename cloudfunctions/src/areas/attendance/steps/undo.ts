import type { AttemptDocument } from '../../../records/attempts/document';
import { Failure } from '../../../runtime/failures';
import { withoutReflection } from '../rules/check-in';
import { readRoll } from './read-roll';
import type { CheckInDocument } from '../../../records/check-ins/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { findCheckIn } from '../../../records/check-ins/store';
import { addAttempt, findAttempt } from '../../../records/attempts/store';

/** Whose check-in, or what of it, is taken back, by which call. */
interface Undo {
  readonly gatheringId: string;
  readonly memberId: string;
  readonly undoId: string;
}

/** The check-in that stands in the journal as undone by this call; null = none does. */
async function findUndone({ gatheringId, memberId, undoId }: Undo): Promise<CheckInDocument | null> {
  const earlier = await findAttempt(undoId);
  return earlier?.gatheringId === gatheringId && earlier.memberId === memberId ? (earlier.checkIn ?? null) : null;
}

/** The check-in in force, the person if they are on the roll, and what this call has undone before. */
export async function readUndo(undo: Undo & { readonly branchId: string }, gathering: GatheringDocument) {
  const { gatheringId, branchId, memberId } = undo;
  const [checkIn, { members }, undone] = await Promise.all([
    findCheckIn(gatheringId, memberId),
    readRoll(gathering, branchId, gathering.state === 'closed'),
    findUndone(undo),
  ]);
  return { checkIn, member: members.find(({ _id }) => _id === memberId), undone };
}

/**
 * Puts into the journal what is about to be undone, and answers what stands there: the same call may have come twice, with
 * another check-in or check-out in between, and only what stands in the journal is undone.
 */
export async function noteUndo(
  undo: Undo,
  checkIn: CheckInDocument,
  about: Pick<AttemptDocument, 'at' | 'outcome' | 'reason' | 'by'>,
): Promise<CheckInDocument> {
  const { gatheringId, memberId, undoId } = undo;
  const isNew = await addAttempt({
    _id: undoId,
    gatheringId,
    memberId,
    ...about,
    checkIn: withoutReflection(checkIn),
  });
  const inJournal = isNew ? checkIn : await findUndone(undo);
  if (!inJournal) throw new Failure('conflict');
  return inJournal;
}
