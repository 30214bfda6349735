import type { Contract } from '../../../../../types/contract';
import { type Handler, done } from '../../../runtime/handlers';
import { listReveals as findReveals } from '../../../records/reveals/store';
import { parseCursor, cursorAfter } from '../../../runtime/cursor';

const revealsAtOnce = 50;

/** A member lists who has looked at their contacts. */
export const listReveals: Handler<Contract['contacts']['listReveals']> = async ({ cursor }, { caller }) => {
  const page = await findReveals(caller.memberId, parseCursor(cursor), revealsAtOnce);
  return done({
    items: page.map(({ by, field, at }) => ({ by, field, at })),
    next: cursorAfter(page, revealsAtOnce, ({ at }) => at),
  });
};
