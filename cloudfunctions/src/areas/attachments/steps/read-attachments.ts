import type { Attachment } from '../../../../../types/attachments';
import { findAttachments } from '../../../records/attachments/store';
import { attachmentOf } from '../view';

/** What can be said of attachments, by id; without those that are not there any more. At most 1000. */
export async function readAttachments(ids: readonly string[]): Promise<ReadonlyMap<string, Attachment>> {
  const found = ids.length > 0 ? await findAttachments(ids) : [];
  return new Map(found.map(attachment => [attachment._id, attachmentOf(attachment)]));
}
