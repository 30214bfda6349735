import type { Response } from '../../../types/operation';
import type { Written } from '../world/scenario';
import type { CheckInDocument } from '../../../cloudfunctions/src/records/check-ins/document';

interface Receipt {
  readonly memberId: string;
  readonly at: number;
}

/** Reads the value or the details of a refusal out of an answer whose operation is known. */
const valueOf = <V>(answer: Response): V | null => (answer.ok ? (answer.value as V) : null);

/** What people were told in one schedule, and what the database saw. */
export class AttendanceRecord {
  readonly checkedIn: Receipt[] = [];
  readonly undone: (Receipt & { readonly undoId: string })[] = [];
  readonly excused: { readonly memberId: string; readonly reason: string }[] = [];
  readonly closedAt = new Set<number>();
  readonly corrected: { readonly memberId: string; readonly to: string; readonly reason: string }[] = [];
  readonly inserted: CheckInDocument[] = [];
  /** Changes to what never changes. */
  readonly rewritten: string[] = [];
  cancelled = false;

  saw({ collection, kind, documents, sets }: Written): void {
    if (collection === 'checkIns' && kind === 'insert')
      this.inserted.push(...(documents as unknown as CheckInDocument[]));
    // That the statistics have a sheet is noted on it, and is no part of it.
    if (collection === 'sheets' && kind === 'change' && sets().join() === 'due.tally') return;
    if ((collection === 'sheets' || collection === 'attempts') && kind !== 'insert')
      this.rewritten.push(`${kind} in ${collection}`);
  }

  heardCheckIn(answer: Response): void {
    const own = valueOf<{ receipt: Receipt }>(answer);
    if (own) this.checkedIn.push(own.receipt);
    if ('refusal' in answer && answer.refusal.word === 'alreadyCheckedIn')
      this.checkedIn.push((answer.refusal as unknown as { receipt: Receipt }).receipt);
  }

  heardByHand(answer: Response): void {
    const made = valueOf<{ receipts: Receipt[]; already: Receipt[] }>(answer);
    if (made) this.checkedIn.push(...made.receipts, ...made.already);
  }

  heardUndone(undoId: string, answer: Response): void {
    const made = valueOf<{ undone: Receipt }>(answer);
    if (made) this.undone.push({ ...made.undone, undoId });
  }

  heardExcused(answer: Response): void {
    const made = valueOf<{ memberId: string; reason: string }>(answer);
    if (made) this.excused.push(made);
  }

  heardClosed(answer: Response): void {
    const made = valueOf<{ closedAt: number }>(answer);
    if (made) this.closedAt.add(made.closedAt);
  }

  heardCancelled(answer: Response): void {
    if (answer.ok) this.cancelled = true;
  }

  heardCorrected(memberId: string, to: string, reason: string, answer: Response): void {
    if (answer.ok) this.corrected.push({ memberId, to, reason });
  }
}
