import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { call } from '../../platform/call';

type Attachments = Contract['attachments'];

/** The server reads the whole file. */
const patienceMs = 60_000;

/** Has an uploaded file taken over; `attachmentId` from `newId()`, the same one on every retry. */
export const attach = (input: Input<Attachments['attach']>) => call('attachments', 'attach', input, patienceMs);

/** An address, for an hour, of a paper of a gathering. */
export const getPaperLink = (gatheringId: string, attachmentId: string) =>
  call('attachments', 'getPaperLink', { gatheringId, attachmentId });

/** The same of a proof of one's own leave. */
export const getOwnProofLink = (gatheringId: string, attachmentId: string) =>
  call('attachments', 'getOwnProofLink', { gatheringId, attachmentId });

/** The same of a proof of somebody's leave, for whoever decides it. */
export const getProofLink = (input: Input<Attachments['getProofLink']>) => call('attachments', 'getProofLink', input);
