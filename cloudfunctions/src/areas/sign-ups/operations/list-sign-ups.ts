import type { Contract } from '../../../../../types/contract';
import { hasSignUp } from '../../../domain/sign-up';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { openList } from '../steps/open-list';
import { readPeople } from '../steps/read-people';
import { everyoneIn, rowsOf, summaryOf, withdrawalsOf } from '../view';

/** Lists who has signed up, who waits, and who left the list. */
export const listSignUps: Handler<Contract['signUps']['listSignUps']> = async (_input, { gathering, caller, now }) => {
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  const list = await openList(gathering);
  const people = await readPeople(everyoneIn(list));
  return done({
    title: gathering.title,
    signUp: summaryOf(gathering, list, caller.member, people, now),
    mayChange: gathering.state === 'published',
    rows: rowsOf(list, people),
    withdrawn: withdrawalsOf(list, people),
    now,
  });
};
