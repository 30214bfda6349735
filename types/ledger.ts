import * as z from 'zod';
import { clientId, id, instant } from './fields';
import { command, query } from './operation';

/** The longest time that one ledger is of, in days. */
export const longestLedgerDays = 366;

/** A file to be opened on the phone; the address works until `expiresAt`. */
const file = z.object({ url: z.string(), name: z.string(), expiresAt: instant });

/** How a ledger 台账 stands. */
const ledgerView = z.object({
  ledgerId: id,
  orgUnitId: id,
  orgUnitName: z.string(),
  /** From … until (exclusive), both midnight in UTC+8. */
  from: instant,
  until: instant,
  state: z.enum(['making', 'ready']),
  /** Of the sheets that it is made from. */
  progress: z.object({ done: z.int(), total: z.int() }),
  /** Who asked for it, and when. */
  by: z.string(),
  at: instant,
  /** Whether the reader asked for it: then `makeLedger` with its id goes on with it, or gives its file again. */
  mine: z.boolean(),
});
export type Ledger = z.output<typeof ledgerView>;

const byWhoeverRunsIt = { who: ['secretary', 'administrator'], over: { orgUnit: 'orgUnitId' } } as const;

/** Gatherings on paper: the ledger that is inspected, and sign-in tables. */
export const ledger = {
  /**
   * Makes the ledger of a branch, general branch or unit: a workbook of what the latest versions of its sheets say. Some
   * seconds' worth a call: to be called with the same `ledgerId` until `state` is `ready`. It is on record who took it.
   */
  makeLedger: command({
    access: byWhoeverRunsIt,
    input: z.object({ orgUnitId: id, ledgerId: clientId, from: instant, until: instant }),
    output: z.object({ ledger: ledgerView, file: file.nullable(), now: instant }),
    refusals: {
      /** Ledgers are of units and what is below them. */
      notOneUnit: {},
      /** It ends before it begins, or is of more than so many days. */
      rangeOutOfOrder: { longestDays: z.int() },
      /** This id is another ledger's. */
      notThisOne: {},
    },
  }),

  /** The ledgers that were taken of an organisation unit, latest first, at most 20. */
  listLedgers: query({
    access: byWhoeverRunsIt,
    input: z.object({ orgUnitId: id }),
    output: z.object({ items: z.array(ledgerView), now: instant }),
    refusals: {},
  }),

  /**
   * The sign-in table 签到表 of a branch at a gathering as a document to be printed: to be signed before the close, with
   * how everybody attended after it.
   */
  makeSignInTable: command({
    access: { who: ['secretary', 'administrator'], over: { orgUnit: 'branchId' }, at: 'gatheringId' },
    input: z.object({ gatheringId: id, branchId: id }),
    output: z.object({ file, state: z.enum(['toSign', 'record']), now: instant }),
    refusals: {
      /** It is a draft: its list of people is not settled. */
      notPublished: {},
      /** The gathering is closed, its sheet is still being written. */
      beingWritten: {},
    },
  }),
};
