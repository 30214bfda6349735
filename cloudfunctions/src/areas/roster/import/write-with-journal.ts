import type { MemberDocument } from '../../../records/members/document';
import { findMemberIn, putMemberIn } from '../../../records/members/store';
import type { RosterChangeDocument } from '../../../records/roster-changes/document';
import { addMissingChanges, findChangeIn, insertChangeIn } from '../../../records/roster-changes/store';
import { writeTogether } from '../../../runtime/retry-write';

const batchSize = 500;

/** How documents of a kind are added, each with its entry of the journal. */
interface Adding<T> {
  /** Adds those that are not there yet; answers those that were. */
  readonly addMissing: (batch: readonly T[]) => Promise<T[]>;
  readonly entryOf: (document: T) => RosterChangeDocument;
  /** Tells what we added before a crash from what somebody else has made. */
  readonly isOurs: (document: T, found: T) => boolean;
}

/** Adds documents in batches, each with its entry of the journal. Answers those that somebody else has made meanwhile. */
export async function addWithJournal<T extends { readonly _id: string }>(
  documents: readonly T[],
  { addMissing, entryOf, isOurs }: Adding<T>,
): Promise<T[]> {
  const overtaken: T[] = [];
  for (let i = 0; i < documents.length; i += batchSize) {
    const batch = documents.slice(i, i + batchSize);
    const found = new Map((await addMissing(batch)).map(document => [document._id, document]));
    const isOther = (document: T) => {
      const there = found.get(document._id);
      return there !== undefined && !isOurs(document, there);
    };
    overtaken.push(...batch.filter(isOther));
    await addMissingChanges(batch.filter(document => !isOther(document)).map(entryOf));
  }
  return overtaken;
}

/**
 * Changes a member whom nobody has changed since `basedOn`, together with the entry of the journal. Done before, it does
 * nothing. False: somebody else was first.
 */
export function changeWithJournal(
  memberId: string,
  basedOn: number,
  changeId: string,
  change: (before: MemberDocument) => { after: MemberDocument; entry: RosterChangeDocument },
): Promise<boolean> {
  return writeTogether(async transaction => {
    const before = await findMemberIn(transaction, memberId);
    if (before?.version !== basedOn) return (await findChangeIn(transaction, changeId)) !== null;
    const { after, entry } = change(before);
    await putMemberIn(transaction, after);
    await insertChangeIn(transaction, entry);
    return true;
  });
}
