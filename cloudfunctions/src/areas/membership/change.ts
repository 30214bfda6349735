import { together, type Together } from '../../platform/database';
import type { RosterChangeDocument } from '../../records/roster-changes/document';
import type { Caller } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { announceChange, dropChange, showChange } from '../contacts/refresh';

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
export interface Identity extends Pick<RosterChangeDocument, 'kind'> {
  readonly changeId: string;
  /** The member or, of the tree, the organisation unit. */
  readonly subjectId: string;
}

const isThis = ({ kind, subjectId }: Identity, { caller }: By, entry: RosterChangeDocument): boolean =>
  entry.kind === kind &&
  entry.by.memberId === caller.memberId &&
  (entry.subject.memberId ?? entry.subject.orgUnitId) === subjectId;

/**
 * Carries out one change of the roster: what `write` puts down and its entry in the journal, or neither. `write` answers
 * the entry, or why there is nothing to change. What follows from it in further documents comes after, and is done again by
 * whoever asks for the same change and by the scheduler, so it has to bear repetition. The directory shows the change.
 * @throws Failure `conflict` if the id is that of another change
 */
export async function carryOut<R extends Refused>(
  identity: Identity,
  by: By,
  write: (documents: Together) => Promise<R | RosterChangeDocument>,
  followUp: (change: RosterChangeDocument) => Promise<void>,
): Promise<R | RosterChangeDocument> {
  const token = await announceChange(by.now);
  const outcome = await together(async documents => {
    const earlier = await documents.find('rosterChanges', identity.changeId);
    if (earlier) return earlier;
    const made = await write(documents);
    if ('_id' in made) await documents.insert('rosterChanges', made);
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
  if (outcome.settleAt !== null) await followUp(outcome);
  await showChange(token, outcome.unitIds);
  return outcome;
}
