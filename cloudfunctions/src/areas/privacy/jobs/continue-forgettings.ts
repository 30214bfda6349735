import { listForgettings } from '../../../records/forgettings/store';
import type { Job } from '../../../runtime/jobs';
import { continueForgetting } from '../steps/continue-forgetting';

const peopleAtOnce = 20;

/** Goes on with everyone who is being forgotten; answers how many. */
export const continueForgettings: Job = async ({ now }) => {
  const waiting = await listForgettings(peopleAtOnce);
  for (const forgetting of waiting) await continueForgetting(forgetting, now());
  return waiting.length;
};
