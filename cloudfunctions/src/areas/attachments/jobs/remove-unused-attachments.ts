import { dayMs } from '../../../domain/local-time';
import { removeFiles } from '../../../platform/files';
import type { AttachmentDocument } from '../../../records/attachments/document';
import { beginRemoval, dropAttachment, listDueRemovals, lookAgain } from '../../../records/attachments/store';
import { countWithPaper } from '../../../records/gatherings/store';
import { countWithProof } from '../../../records/leaves/store';
import { countWithFile } from '../../../records/minutes/store';
import { type Job, workThrough } from '../../../runtime/jobs';

/** How often it is looked whether something still names an attachment. */
const lookEveryMs = 30 * dayMs;

/** Whether a document names the attachment. Whatever comes to name attachments is asked here. */
async function isNamed({ _id, proof }: AttachmentDocument): Promise<boolean> {
  if (proof) return (await countWithProof(_id)) > 0;
  return (await countWithPaper(_id)) > 0 || (await countWithFile(_id)) > 0;
}

async function remove(attachment: AttachmentDocument): Promise<void> {
  await removeFiles([attachment.fileId]);
  await dropAttachment(attachment._id);
}

async function removeIfUnused(attachment: AttachmentDocument, now: number): Promise<void> {
  if (!attachment.removing && (await isNamed(attachment))) await lookAgain(attachment, now + lookEveryMs);
  else if (attachment.removing || (await beginRemoval(attachment))) await remove(attachment);
}

/**
 * Removes attachments that nothing names: never bound, or taken out again; answers how many it looked at. One that is being
 * bound meanwhile stays: whoever binds it holds it first.
 */
export const removeUnusedAttachments: Job = turn =>
  workThrough(turn, listDueRemovals, attachment => removeIfUnused(attachment, turn.now()));
