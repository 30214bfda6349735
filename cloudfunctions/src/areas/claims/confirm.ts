import type { ClaimDocument } from '../../records/claims/document';
import { Failure } from '../../runtime/failures';
import { addSheet, latestSheet } from '../../records/sheets/store';
import { sheetWithClaim } from './sheet-rules';
import type { Author } from '../../domain/author';
import type { MemberDocument } from '../../records/members/document';
import type { GatheringDocument } from '../../records/gatherings/document';

/** Who confirms, in what words, and when. */
export interface Confirmation {
  readonly by: Author;
  readonly words: string | null;
  readonly now: number;
}

/** Somebody else may write the same version at the same time; each time there is one more of them who is done. */
const attempts = 5;

/** Brings a confirmed claim into the closed sheet of its branch; false if the person does not belong on it. */
export async function confirmOnSheet(
  gathering: GatheringDocument,
  claim: ClaimDocument,
  member: MemberDocument,
  confirmation: Confirmation,
): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const latest = await latestSheet(gathering._id, claim.branchId);
    // It is being made, or the gathering was closed this very moment.
    if (!latest) throw new Failure('conflict');
    const next = sheetWithClaim(gathering, latest, claim, member, confirmation);
    if (next === 'notExpected') return false;
    if (next === 'unchanged' || (await addSheet(next))) return true;
  }
  throw new Error(`the sheet of ${claim.branchId} is being written by others`);
}
