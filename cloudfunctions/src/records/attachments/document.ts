import type { Due } from '../../domain/due';
import { dueIndex, index } from '../../platform/indexes';
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
  /** Nothing names it, and nothing can any more. */
  readonly removing: boolean;
  /** `removal`: to see whether anything still names it, and to remove it if nothing does. */
  readonly due: Due<'removal'>;
}

export const indexes = [
  dueIndex<AttachmentDocument>('removal'),
  index<AttachmentDocument>('author', 'by.memberId'),
  index<AttachmentDocument>('proof', 'proof.memberId'),
  index<AttachmentDocument>('proofAge', 'proof.at'),
];
