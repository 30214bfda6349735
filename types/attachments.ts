import * as z from 'zod';
import { clientId, id, instant } from './fields';
import { command, query } from './operation';

/** What a file that is attached may be, by its content. */
const attachmentTypes = ['pdf', 'docx', 'xlsx', 'pptx', 'jpg', 'png', 'webp', 'heic'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** A file may have so many bytes. */
export const largestAttachment = 20 * 1024 * 1024;

/** A file that was taken over, as those see it who may fetch it. Never changes. */
export const attachment = z.object({
  attachmentId: id,
  /** As people read it, with the extension of what the file is. */
  name: z.string(),
  type: z.enum(attachmentTypes),
  /** Bytes. */
  size: z.int().min(1),
});
export type Attachment = z.output<typeof attachment>;

/**
 * Why the content of a file is not accepted. `oldFormat`: doc, xls, ppt · `encrypted`: wants a password · `macros` ·
 * `damaged`: broken off or not readable · `unknown`: something else
 */
const wrongTypeReason = z.enum(['unknown', 'oldFormat', 'encrypted', 'macros', 'damaged']);
export type WrongTypeReason = z.output<typeof wrongTypeReason>;

/** What an attachment is for. `paper`: of a gathering, for its audience · `proof`: of one's own leave, for who decides it */
const use = z.enum(['paper', 'proof']);
export type AttachmentUse = z.output<typeof use>;

/** An address that works for an hour, for whoever has it. */
const link = z.object({ file: z.object({ url: z.string(), name: z.string(), expiresAt: instant }), now: instant });
/** It was taken out, or removed when its time was over. */
const notThere = { notThere: {} };

export const attachments = {
  /**
   * Takes over a file that the caller has uploaded into `uploads/`. The same `attachmentId` twice is the same file. What
   * nothing names is removed after a day.
   */
  attach: command({
    access: { who: 'member' },
    input: z.object({ attachmentId: clientId, fileId: z.string().min(1).max(1000), name: z.string().max(400), use }),
    output: z.object({ attachment, now: instant }),
    refusals: {
      /** There is no such file among the uploads: it has to be sent again. */
      fileNotFound: {},
      tooLarge: { maxBytes: z.int() },
      wrongType: { reason: wrongTypeReason },
    },
  }),

  /** A paper of a gathering. */
  getPaperLink: query({
    access: { who: 'audience', at: 'gatheringId' },
    input: z.object({ gatheringId: id, attachmentId: id }),
    output: link,
    refusals: notThere,
  }),

  /** A proof of one's own leave. */
  getOwnProofLink: query({
    access: { who: 'audience', at: 'gatheringId' },
    input: z.object({ gatheringId: id, attachmentId: id }),
    output: link,
    refusals: notThere,
  }),

  /** A proof of somebody's leave, for whoever decides it. */
  getProofLink: query({
    access: { who: 'secretary', over: { orgUnit: 'branchId' }, at: 'gatheringId' },
    input: z.object({ gatheringId: id, branchId: id, memberId: id, attachmentId: id }),
    output: link,
    refusals: notThere,
  }),
};
