import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse, done } from '../../../runtime/handlers';
import { callerRights } from '../steps/caller-rights';
import { readPeople } from '../steps/read-rolls';

const mostPeople = 1000;

/** Those to whom a task may be given. */
export const listOwners: Handler<Contract['minutes']['listOwners']> = async (_input, call) => {
  if (!callerRights(call).writes) return refuse('notRecorder');
  const people = (await readPeople(call.gathering)).filter(({ state }) => state === 'active').slice(0, mostPeople);
  return done({ people: people.map(({ _id: memberId, name, title }) => ({ memberId, name, title })) });
};
