import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { getOwnProofLink } from './operations/get-own-proof-link';
import { getPaperLink } from './operations/get-paper-link';
import { getProofLink } from './operations/get-proof-link';

export const attachments: Handlers<Contract['attachments']> = {
  // What tells files apart is needed by no other operation.
  attach: async (input, call) => (await import('./operations/attach')).attach(input, call),
  getPaperLink,
  getOwnProofLink,
  getProofLink,
};
