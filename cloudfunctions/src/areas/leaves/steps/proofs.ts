import type { LeaveDocument } from '../../../records/leaves/document';
import { readAttachments, takeHold } from '../../attachments/hold';
import { proofIdsOf } from '../rules';
import type { Proofs } from '../view';

/** The proofs of some leaves, by their ids. */
export const readProofs = (leaves: readonly LeaveDocument[]): Promise<Proofs> =>
  readAttachments(leaves.flatMap(proofIdsOf));

/** Keeps the proofs of a request from being removed as unused; false if some are not there, or not the person's own. */
export async function holdProofs(proofIds: readonly string[], memberId: string, now: number): Promise<boolean> {
  const held = await takeHold(proofIds, now);
  return held.filter(({ proof }) => proof?.memberId === memberId).length === new Set(proofIds).size;
}
