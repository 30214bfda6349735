import type { LeaveDocument } from '../../../records/leaves/document';
import { holdAttachments } from '../../attachments/steps/hold-attachments';
import { proofIdsOf } from '../rules';
import type { Proofs } from '../view';
import { readAttachments } from '../../attachments/steps/read-attachments';

/** The proofs of some leaves, by their ids. */
export const readProofs = (leaves: readonly LeaveDocument[]): Promise<Proofs> =>
  readAttachments(leaves.flatMap(proofIdsOf));

/** Keeps the proofs of a request from being removed as unused; false if some are not there, or not the person's own. */
export async function holdProofs(proofIds: readonly string[], memberId: string, now: number): Promise<boolean> {
  const held = await holdAttachments(proofIds, now);
  return held.filter(({ proof }) => proof?.memberId === memberId).length === new Set(proofIds).size;
}
