import type { Attachment } from '../../../../types/attachments';
import type { AttachmentDocument } from '../../platform/attachment-documents';
import { findAttachments, holdUntil } from './store';
import { attachmentOf } from './view';

const dayMs = 86_400_000;
/** How long an attachment stays that nothing names. */
export const unusedKeptMs = dayMs;

/**
 * Attachments that somebody is about to name in a document of theirs, in the order of their ids: from now on they are not
 * removed before that document is written. Null if one of them is not there, or not for them (`mayUse`).
 */
export async function takeHold(
  ids: readonly string[],
  mayUse: (attachment: AttachmentDocument) => boolean,
  now: number,
): Promise<AttachmentDocument[] | null> {
  if (ids.length === 0) return [];
  await holdUntil(ids, now + unusedKeptMs);
  const found = new Map((await findAttachments(ids)).map(attachment => [attachment._id, attachment]));
  const held = ids.flatMap(id => found.get(id) ?? []);
  return held.length === ids.length && held.every(mayUse) ? held : null;
}

/** What can be said of attachments, by id; without those that are not there any more. At most 1000. */
export async function readAttachments(ids: readonly string[]): Promise<ReadonlyMap<string, Attachment>> {
  const found = ids.length > 0 ? await findAttachments(ids) : [];
  return new Map(found.map(attachment => [attachment._id, attachmentOf(attachment)]));
}
