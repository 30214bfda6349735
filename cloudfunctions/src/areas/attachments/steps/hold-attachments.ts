import type { AttachmentDocument } from '../../../records/attachments/document';
import { findAttachments, holdUntil } from '../../../records/attachments/store';
import { dayMs } from '../../../domain/local-time';

/** How long an attachment stays that nothing names. */
export const unusedKeptMs = dayMs;

/**
 * Attachments that somebody is about to name in a document of theirs, in no order, without those that are not there any
 * more: from now on they are not removed before that document is written.
 */
export async function holdAttachments(ids: readonly string[], now: number): Promise<AttachmentDocument[]> {
  if (ids.length === 0) return [];
  await holdUntil(ids, now + unusedKeptMs);
  return findAttachments(ids);
}
