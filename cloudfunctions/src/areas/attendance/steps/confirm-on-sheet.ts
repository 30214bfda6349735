import type { ClaimDocument } from '../../../records/claims/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import type { MemberDocument } from '../../../records/members/document';
import { Failure } from '../../../runtime/failures';
import { sheetWithClaim, type Confirmation } from '../rules/claim-on-sheet';
import { addSheetVersion } from './add-sheet-version';

/** Brings a confirmed claim into the closed sheet of its branch; false if the person does not belong on it. */
export async function confirmOnSheet(
  gathering: GatheringDocument,
  claim: ClaimDocument,
  member: MemberDocument,
  confirmation: Confirmation,
): Promise<boolean> {
  const outcome = await addSheetVersion(gathering, claim.branchId, latest =>
    sheetWithClaim(gathering, latest, claim, member, confirmation),
  );
  // It is being made, or the gathering was closed this very moment: the phone of the secretary asks again.
  if (outcome.is === 'missing') throw new Failure('conflict');
  return outcome.is === 'added' || outcome.word === 'unchanged';
}
