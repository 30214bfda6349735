import type { Contract } from '../../../types/contract';

type QueryOf<A extends keyof Contract> = {
  [O in keyof Contract[A]]: Contract[A][O] extends { readonly effect: 'query' } ? O : never;
}[keyof Contract[A]];

/**
 * Every operation that only reads, as the contract's `effect` says; the contract itself, with its parsers, is too heavy for
 * a phone. A query that is missing here, and anything else that is listed, does not compile.
 */
const queries: { readonly [A in keyof Contract]: Readonly<Record<QueryOf<A>, true>> } = {
  identity: { getMe: true },
  roles: { listHolders: true, getHolder: true, listDelegations: true },
  organisation: { getOrgUnit: true },
  membership: { listBranchRoster: true, getRecord: true, listChanges: true },
  roster: { listImports: true, getImport: true },
  gatherings: {
    getPlanDefaults: true,
    listConflicts: true,
    getMiniCode: true,
    listOccurrences: true,
    listMine: true,
    listHosted: true,
    getGathering: true,
    listSeries: true,
  },
  signUps: { getSignUp: true, listSignUps: true },
  leaves: { getOwnLeave: true, listUndecided: true },
  attachments: { getPaperLink: true, getOwnProofLink: true, getProofLink: true },
  attendance: { listCodes: true, getRollCall: true, listOddSpacing: true, getSheet: true },
  guests: {},
  ledger: { listLedgers: true },
  statistics: { getFigures: true, listSheetFigures: true, getGatheringFigures: true },
  minutes: {
    getEntry: true,
    getMinutes: true,
    getVersion: true,
    listOwners: true,
    listWaiting: true,
    getFileLink: true,
  },
  calendar: { listOwn: true, listHosted: true, listToDo: true, getCadence: true },
  records: { getOwnYear: true },
  claims: { listClaims: true },
  checkOuts: {},
  study: { getStudy: true, getReflection: true, listReflections: true },
  reminders: { listNotices: true, getConsents: true, getRecipients: true },
  contacts: {
    getNode: true,
    listPeople: true,
    getCard: true,
    listReveals: true,
    listFavourites: true,
    search: true,
    getUnitPackage: true,
    getVisibility: true,
  },
  privacy: { getOwnData: true, listOwnRequests: true, listRequests: true },
};

/** Whether an operation only reads. */
export const isQuery = (area: keyof Contract, operation: string): boolean => operation in queries[area];
