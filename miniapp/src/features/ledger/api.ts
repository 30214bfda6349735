import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { ask, call } from '../../platform/call';

/** A workbook takes the server its time. */
const patienceMs = 60_000;

/** Some seconds' worth of making a ledger; `ledgerId` from `newId()`, the same one until it is ready. */
export const makeLedger = (input: Input<Contract['ledger']['makeLedger']>) =>
  call('ledger', 'makeLedger', input, patienceMs);

/** The ledgers that were taken of an organisation unit, latest first. */
export const listLedgers = (orgUnitId: string) => ask('ledger', 'listLedgers', { orgUnitId });

/** The sign-in table of a branch at a gathering, to be signed or as the record. */
export const makeSignInTable = (gatheringId: string, branchId: string) =>
  call('ledger', 'makeSignInTable', { gatheringId, branchId }, patienceMs);
