import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { listLedgers } from './operations/list-ledgers';
import { makeLedger } from './operations/make-ledger';

export const ledger: Handlers<Contract['ledger']> = {
  makeLedger,
  listLedgers,
  // Documents are written by a package that no other operation needs.
  makeSignInTable: async (input, call) =>
    (await import('./operations/make-sign-in-table')).makeSignInTable(input, call),
};
