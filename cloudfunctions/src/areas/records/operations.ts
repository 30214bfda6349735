import type { Contract } from '../../../../types/contract';
import { yearOf } from '../../domain/periods';
import { done, type Handlers } from '../../runtime/handlers';
import { listSheetsNamingIn } from '../../records/sheets/store';
import { ownEntries } from './rules';
import { targetHours } from '../../domain/training-hours';

export const records: Handlers<Contract['records']> = {
  async getOwnYear({ year }, { caller, now }) {
    const { from, until } = yearOf(year);
    const entries = ownEntries(await listSheetsNamingIn(caller.memberId, from, until), caller.memberId);
    const hours = entries.reduce((sum, entry) => sum + entry.hours, 0);
    return done({ entries, hours, target: targetHours(caller.member), now });
  },
};
