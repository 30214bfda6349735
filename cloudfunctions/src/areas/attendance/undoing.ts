import type { AttemptDocument } from '../../records/attempts/document';
import { Failure } from '../../runtime/failures';
import { withoutReflection } from './check-in-rules';
import { readRoll } from './roll';
import type { CheckInDocument } from '../../records/check-ins/document';
import type { GatheringDocument } from '../../records/gatherings/document';
import { findCheckIn } from '../../records/check-ins/store';
import { addAttempt, findAttempt } from '../../records/attempts/store';

/** Whose check-in, or what of it, is taken back, by which call. */
interface Undoing {
  readonly gatheringId: string;
  readonly memberId: string;
  readonly undoId: string;
}

/** The check-in that stands in the journal as undone by this call; null = none does. */
async function findUndone({ gatheringId, memberId, undoId }: Undoing): Promise<CheckInDocument | null> {
  const earlier = await findAttempt(undoId);
  return earlier?.gatheringId === gatheringId && earlier.memberId === memberId ? (earlier.checkIn ?? null) : null;
}

/** The check-in in force, the person if they are on the roll, and what this call has undone before. */
export async function readUndoing(undoing: Undoing & { readonly branchId: string }, gathering: GatheringDocument) {
  const { gatheringId, branchId, memberId } = undoing;
  const [checkIn, { members }, undone] = await Promise.all([
    findCheckIn(gatheringId, memberId),
    readRoll(gathering, branchId, gathering.state === 'closed'),
    findUndone(undoing),
  ]);
  return { checkIn, member: members.find(({ _id }) => _id === memberId), undone };
}

/**
 * Puts into the journal what is about to be undone, and answers what stands there: the same call may have come twice, with
 * another check-in or check-out in between, and only what stands in the journal is undone.
 */
export async function noteUndoing(
  undoing: Undoing,
  checkIn: CheckInDocument,
  about: Pick<AttemptDocument, 'at' | 'outcome' | 'reason' | 'by'>,
): Promise<CheckInDocument> {
  const { gatheringId, memberId, undoId } = undoing;
  const isNew = await addAttempt({
    _id: undoId,
    gatheringId,
    memberId,
    ...about,
    checkIn: withoutReflection(checkIn),
  });
  const inJournal = isNew ? checkIn : await findUndone(undoing);
  if (!inJournal) throw new Failure('conflict');
  return inJournal;
}
