import { addCheckIn } from '../../../records/check-ins/store';
import type { ClaimDocument } from '../../../records/claims/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { refuseEnded } from '../../../records/gatherings/rules';
import type { MemberDocument } from '../../../records/members/document';
import { checkInRecord } from '../rules/check-in';
import type { Confirmation } from '../rules/claim-on-sheet';
import { confirmOnSheet } from './confirm-on-sheet';

/** Puts a confirmed claim on record: on the closed sheet, or as a check-in. Answers why it cannot be; null = it is. */
export async function recordConfirmed(
  gathering: GatheringDocument,
  claim: ClaimDocument,
  member: MemberDocument,
  confirmation: Confirmation,
) {
  const { memberId, branchId, means, at, place, device, observer } = claim;
  if (gathering.state === 'closed') {
    const isExpected = await confirmOnSheet(gathering, claim, member, confirmation);
    return isExpected ? null : { word: 'notExpected' as const, memberIds: [memberId] };
  }
  const ended = refuseEnded(gathering);
  if (ended?.word === 'gatheringCancelled') return ended;
  const { by, now } = confirmation;
  const details = { means, at, learnedAt: now, by, place: place ?? undefined, device: device ?? undefined };
  await addCheckIn(checkInRecord(gathering, memberId, { branchId, observer }, details));
  return null;
}
