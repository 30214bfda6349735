import type { Attachment } from '../../../../types/attachments';
import type { AttachmentDocument } from '../../records/attachments/document';
import { findAttachments, holdUntil } from '../../records/attachments/store';
import { attachmentOf } from './view';

const dayMs = 86_400_000;
/** How long an attachment stays that nothing names. */
export const unusedKeptMs = dayMs;

/**
 * Attachments that somebody is about to name in a document of theirs, in no order, without those that are not there any
 * more: from now on they are not removed before that document is written.
 */
export async function takeHold(ids: readonly string[], now: number): Promise<AttachmentDocument[]> {
  if (ids.length === 0) return [];
  await holdUntil(ids, now + unusedKeptMs);
  return findAttachments(ids);
}

/** What can be said of attachments, by id; without those that are not there any more. At most 1000. */
export async function readAttachments(ids: readonly string[]): Promise<ReadonlyMap<string, Attachment>> {
  const found = ids.length > 0 ? await findAttachments(ids) : [];
  return new Map(found.map(attachment => [attachment._id, attachmentOf(attachment)]));
}
