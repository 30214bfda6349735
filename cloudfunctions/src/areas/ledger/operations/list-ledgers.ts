import type { Contract } from '../../../../../types/contract';
import { listLedgersOf } from '../../../records/ledgers/store';
import { done, type Handler } from '../../../runtime/handlers';
import { ledgerOf } from '../view';

const listedAtMost = 20;

/** Lists the latest ledgers of a part of the tree, with who had them made. */
export const listLedgers: Handler<Contract['ledger']['listLedgers']> = async ({ orgUnitId }, { caller, now }) => {
  const ledgers = await listLedgersOf(orgUnitId, listedAtMost);
  return done({ items: ledgers.map(ledger => ledgerOf(ledger, caller.memberId)), now });
};
