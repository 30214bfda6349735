import type { Contract } from '../../../../../types/contract';
import { yearOf } from '../../../domain/periods';
import { targetHours } from '../../../domain/training-hours';
import { listSheetsNamingIn } from '../../../records/sheets/store';
import { done, type Handler } from '../../../runtime/handlers';
import { ownEntries } from '../rules/own-year';

/** A member reads how they attended in a year, and with how many hours. */
export const getOwnYear: Handler<Contract['records']['getOwnYear']> = async ({ year }, { caller, now }) => {
  const { from, until } = yearOf(year);
  const entries = ownEntries(await listSheetsNamingIn(caller.memberId, from, until), caller.memberId);
  const hours = entries.reduce((sum, entry) => sum + entry.hours, 0);
  return done({ entries, hours, target: targetHours(caller.member), now });
};
