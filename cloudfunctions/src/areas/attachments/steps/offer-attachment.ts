import { linkTo } from '../../../platform/files';
import { findAttachment } from '../../../records/attachments/store';
import { done, refuse } from '../../../runtime/handlers';

/** An address of one of some attachments, for an hour; a refusal if it is none of them, or is not there any more. */
export async function offerAttachment(attachmentId: string, allowedIds: readonly string[], now: number) {
  const attachment = allowedIds.includes(attachmentId) ? await findAttachment(attachmentId) : null;
  const file = attachment && (await linkTo(attachment.fileId, attachment.name, now));
  return file ? done({ file, now }) : refuse('notThere');
}
