import type { Attachment } from '../../../../types/attachments';
import type { AttachmentDocument } from '../../records/attachments/document';

export const attachmentOf = ({ _id, name, type, size }: AttachmentDocument): Attachment => ({
  attachmentId: _id,
  name,
  type,
  size,
});
