import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse, done } from '../../../runtime/handlers';
import { findMinutes, markTask as recordTask } from '../../../records/minutes/store';
import { callerRights } from '../steps/caller-rights';

/** Marks a task of the minutes as done, or as not done. */
export const markTask: Handler<Contract['minutes']['markTask']> = async (
  { gatheringId, partId, done: isDone },
  call,
) => {
  const { memberId } = call.caller;
  const minutes = await findMinutes(gatheringId);
  const task = minutes?.parts[partId];
  if (task?.body.kind !== 'task' || task.removed) return refuse('noTask');
  const { writes, decides } = callerRights(call);
  if (!writes && !decides && task.body.ownerId !== memberId) return refuse('notYours');
  if (Boolean(minutes?.done[partId]) !== isDone)
    await recordTask(gatheringId, partId, isDone ? { memberId, at: call.now } : null);
  return done({ partId, done: isDone });
};
