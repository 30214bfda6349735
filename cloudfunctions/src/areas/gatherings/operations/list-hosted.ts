import type { Contract } from '../../../../../types/contract';
import * as gatherings from '../../../records/gatherings/store';
import { cursorAfter, parseCursor } from '../../../runtime/cursor';
import { done, type Handler } from '../../../runtime/handlers';
import { readCards } from '../steps/read-cards';

const pageSize = 20;

/** Lists everything that an organisation unit hosts, latest first. */
export const listHosted: Handler<Contract['gatherings']['listHosted']> = async ({ orgUnitId, cursor }, call) => {
  const page = await gatherings.listHosted(orgUnitId, parseCursor(cursor), pageSize);
  const next = cursorAfter(page, pageSize, ({ startsAt }) => startsAt);
  return done({ items: await readCards(page, call), next, now: call.now });
};
