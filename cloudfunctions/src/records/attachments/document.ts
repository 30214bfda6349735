import { index } from '../../platform/indexes';
import type { AttachmentType } from '../../../../types/attachments';
import type { Author } from '../../domain/author';

/** A file that was taken over. `_id` was made by the client that uploaded it. Its content never changes. */
export interface AttachmentDocument {
  readonly _id: string;
  /** Of the copy that only the server writes. */
  readonly fileId: string;
  readonly name: string;
  readonly type: AttachmentType;
  /** Bytes. */
  readonly size: number;
  readonly by: Author;
  readonly at: number;
  /** Whose leave it proves, and since when it is kept; null = a paper of a gathering. */
  readonly proof: { readonly memberId: string; readonly at: number } | null;
  /** When the scheduler is to see whether anything still names it; 0 = nothing does, it is being removed. */
  readonly lookAt: number;
}

export const indexes = [
  index<AttachmentDocument>('look', 'lookAt'),
  index<AttachmentDocument>('author', 'by.memberId'),
  index<AttachmentDocument>('proof', 'proof.memberId'),
  index<AttachmentDocument>('proofAge', 'proof.at'),
];
