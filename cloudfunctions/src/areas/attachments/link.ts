import { linkTo } from '../../platform/files';
import { done, refuse } from '../../runtime/handlers';
import { findAttachment } from '../../records/attachments/store';

/** An address of an attachment that a document names (`named`), for an hour; a refusal where it does not, or no longer can. */
export async function offerAttachment(attachmentId: string, named: readonly string[], now: number) {
  const attachment = named.includes(attachmentId) ? await findAttachment(attachmentId) : null;
  const file = attachment && (await linkTo(attachment.fileId, attachment.name, now));
  return file ? done({ file, now }) : refuse('notThere');
}
