import type { Attachment } from '../../../../types/attachments';
import type { AttachmentDocument } from '../../platform/attachment-documents';

export const attachmentOf = ({ _id, name, type, size }: AttachmentDocument): Attachment => ({
  attachmentId: _id,
  name,
  type,
  size,
});
