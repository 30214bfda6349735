import type { Attachment } from '../../../../types/attachments';
import type { AttachmentDocument } from '../../records/attachments/document';

/** What is said of an attachment to those who see it. */
export const attachmentOf = ({ _id, name, type, size }: AttachmentDocument): Attachment => ({
  attachmentId: _id,
  name,
  type,
  size,
});
