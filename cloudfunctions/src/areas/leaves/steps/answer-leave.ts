import type { LeaveDocument } from '../../../records/leaves/document';
import { done } from '../../../runtime/handlers';
import { leaveOf } from '../view';
import { readProofs } from './proofs';

/** A leave as people see it, with its proofs. */
export const readLeave = async (leave: LeaveDocument, name: string) => leaveOf(leave, name, await readProofs([leave]));

/** Answers a leave. */
export const answerLeave = async (leave: LeaveDocument, name: string, now: number) =>
  done({ leave: await readLeave(leave, name), now });
