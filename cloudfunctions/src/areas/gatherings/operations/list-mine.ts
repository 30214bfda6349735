import type { Contract } from '../../../../../types/contract';
import { everMeantBy } from '../../../domain/placement';
import { listPast, listUpcoming } from '../../../records/gatherings/store';
import { cursorAfter, parseCursor } from '../../../runtime/cursor';
import { done, type Handler } from '../../../runtime/handlers';
import { readOwnCards } from '../steps/read-cards';

const pageSize = 20;

/** Lists what the caller is expected at, may sign up for, or took part in. */
export const listMine: Handler<Contract['gatherings']['listMine']> = async ({ when, cursor }, call) => {
  const list = when === 'upcoming' ? listUpcoming : listPast;
  const audience = everMeantBy(call.caller.member);
  // Of what a branch held before somebody came to it, whole pages may not be theirs.
  for (let after = cursor; ;) {
    const page = await list(audience, call.now, parseCursor(after), pageSize);
    const items = await readOwnCards(page, call, () => when === 'past');
    const next = cursorAfter(page, pageSize, ({ startsAt }) => startsAt);
    if (items.length > 0 || next === null) return done({ items, next, now: call.now });
    after = next;
  }
};
