import type { Transaction } from '../../../platform/database';
import type { RosterChangeDocument } from '../../../records/roster-changes/document';
import { findChangeIn, insertChangeIn } from '../../../records/roster-changes/store';
import type { Caller } from '../../../runtime/facts';
import { Failure } from '../../../runtime/failures';
import { writeTogether } from '../../../runtime/retry-write';
import { announceChange, dropChange, refreshDirectory } from '../../contacts/steps/refresh-directory';

/** An expected "no". */
export interface Refused {
  readonly ok: false;
  readonly refusal: { readonly word: string };
}

/** Who changes something, and when. */
export interface By {
  readonly caller: Caller;
  readonly now: number;
}

/** What a change is known by when it is asked for again: by its id it is that of the same person about the same subject. */
export interface ChangeIdentity extends Pick<RosterChangeDocument, 'kind'> {
  readonly changeId: string;
  /** The member or, of the tree, the organisation unit. */
  readonly subjectId: string;
}

const isThis = ({ kind, subjectId }: ChangeIdentity, { caller }: By, entry: RosterChangeDocument): boolean =>
  entry.kind === kind &&
  entry.by.memberId === caller.memberId &&
  (entry.subject.memberId ?? entry.subject.orgUnitId) === subjectId;

/**
 * Makes one change of the roster: what `write` puts down and its entry in the journal, or neither. `write` answers the entry,
 * or why there is nothing to change. `finish` does what follows in further documents: it is done again by whoever asks for
 * the same change and by the scheduler, so it has to bear repetition. The directory shows the change.
 * @throws Failure `conflict` if the id is that of another change, or if others change the same all the time
 */
export async function recordChange<R extends Refused>(
  identity: ChangeIdentity,
  by: By,
  write: (transaction: Transaction) => Promise<R | RosterChangeDocument>,
  finish: (change: RosterChangeDocument) => Promise<void>,
): Promise<R | RosterChangeDocument> {
  const token = await announceChange(by.now);
  const outcome = await writeTogether(async transaction => {
    const earlier = await findChangeIn(transaction, identity.changeId);
    if (earlier) return earlier;
    const made = await write(transaction);
    if ('_id' in made) await insertChangeIn(transaction, made);
    return made;
  });
  if (!('_id' in outcome)) {
    await dropChange(token);
    return outcome;
  }
  if (!isThis(identity, by, outcome)) {
    await dropChange(token);
    throw new Failure('conflict');
  }
  if (outcome.due.followUp !== null) await finish(outcome);
  await refreshDirectory(token, outcome.unitIds);
  return outcome;
}
