import type { AttachmentDocument } from '../../../records/attachments/document';
import { removeFiles } from '../../../platform/files';
import { countWithPaper } from '../../../records/gatherings/store';
import { countWithProof } from '../../../records/leaves/store';
import { countWithFile } from '../../../records/minutes/store';
import { dropAttachment, listToLookAt, lookNext } from '../../../records/attachments/store';
import type { Job } from '../../../runtime/jobs';

/** How often it is looked whether something still names an attachment. */
const lookEveryMs = 30 * 86_400_000;
const lookedAtAtOnce = 50;

/** Whether a document names the attachment. Whatever comes to name attachments is asked here. */
async function isNamed({ _id, proof }: AttachmentDocument): Promise<boolean> {
  if (proof) return (await countWithProof(_id)) > 0;
  return (await countWithPaper(_id)) > 0 || (await countWithFile(_id)) > 0;
}

async function remove(attachment: AttachmentDocument): Promise<void> {
  await removeFiles([attachment.fileId]);
  await dropAttachment(attachment._id);
}

/**
 * Removes attachments that nothing names: never bound, or taken out again; answers how many. One that is being bound
 * meanwhile stays: whoever binds it holds it first.
 */
export const removeUnusedAttachments: Job = async ({ now }) => {
  const due = await listToLookAt(now(), lookedAtAtOnce);
  let removed = 0;
  for (const attachment of due) {
    if (attachment.lookAt > 0 && (await isNamed(attachment))) {
      await lookNext(attachment, now() + lookEveryMs);
    } else if (attachment.lookAt === 0 || (await lookNext(attachment, 0))) {
      await remove(attachment);
      removed += 1;
    }
  }
  return removed;
};
