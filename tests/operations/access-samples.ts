import { defaultTable } from '../../cloudfunctions/src/domain/visibility';
import type { Contract } from '../../types/contract';
import type { Input, Operation } from '../../types/operation';
import { openPlan } from '../sample-plan';

/** Where an operation is aimed: at an organisation unit, and at a gathering that it hosts for its own people. */
export interface Aim {
  readonly gatheringId: string;
  readonly branchId: string;
}

export const hour = 3_600_000;
export const now = Date.now();
/** A gathering under way, with a seat to sign up for. */
const plan = openPlan(now, { signUp: { opensAt: now - hour, closesAt: now + hour, capacity: 1, quotas: [] } });

const period = { startsAt: now, endsAt: now + hour };
const undecided = { place: '', chairId: null, audience: [] };

let made = 0;
/** An id that no other call sends. */
const fresh = () => `client${String(++made).padStart(14, '0')}`;
const person = {
  name: '解晓东',
  gender: 'male',
  title: '科员',
  standing: 'full',
  duty: null,
  officePhone: null,
  email: null,
  wecom: null,
  group: null,
  joinedAt: null,
} as const;
const guest = { name: '邹平', from: '市委党校 教授', note: null };
/** Somebody who does not exist: what is allowed finds nobody to change. */
const nobody = (orgUnitId: string) => ({ orgUnitId, memberId: 'M000', changeId: fresh(), basedOn: 1 });

type Samples = {
  readonly [A in keyof Contract]: {
    readonly [O in keyof Contract[A]]: (aim: Aim) => Contract[A][O] extends Operation ? Input<Contract[A][O]> : never;
  };
};

/** A valid input for every operation; one that is missing does not compile. */
export const samples: Samples = {
  identity: {
    getMe: () => ({}),
    giveConsent: () => ({ version: 1 }),
    bindByPhone: () => ({ code: 'none' }),
    bindByActivation: () => ({ code: '00000000' }),
    issueActivation: ({ branchId }) => ({ branchId, memberId: 'M103', activationId: fresh() }),
    unbind: () => ({}),
    withdrawConsent: () => ({}),
  },
  roles: {
    listHolders: ({ branchId }) => ({ orgUnitId: branchId }),
    getHolder: ({ branchId }) => ({ orgUnitId: branchId, memberId: 'M103' }),
    grant: ({ branchId }) => ({
      orgUnitId: branchId,
      memberId: 'M103',
      role: 'auditor',
      grantId: fresh(),
      from: null,
      until: null,
      reason: '分工',
    }),
    listDelegations: ({ branchId }) => ({ orgUnitId: branchId }),
    delegate: ({ branchId }) => ({
      orgUnitId: branchId,
      memberId: 'M103',
      grantId: fresh(),
      from: null,
      until: Date.now() + 86_400_000,
      reason: '外出学习',
    }),
    endDelegation: ({ branchId }) => ({ orgUnitId: branchId, memberId: 'M103', grantId: 'nothing', reason: '已返回' }),
    revoke: ({ branchId }) => ({ orgUnitId: branchId, memberId: 'M103', grantId: 'nothing', reason: '换届' }),
  },
  membership: {
    listBranchRoster: ({ branchId }) => ({ orgUnitId: branchId }),
    getRecord: ({ branchId }) => ({ orgUnitId: branchId, memberId: 'M103' }),
    listChanges: ({ branchId }) => ({ orgUnitId: branchId, memberId: null, importId: null }),
    add: ({ branchId }) => ({ orgUnitId: branchId, changeId: fresh(), no: '100', on: now - hour, details: person }),
    amend: ({ branchId }) => ({ ...nobody(branchId), details: person, reason: null }),
    move: ({ branchId }) => ({ ...nobody(branchId), toBranchId: 'B2', on: now - hour, reason: '调动' }),
    depart: ({ branchId }) => ({ ...nobody(branchId), on: now - hour, reason: '调出' }),
    rejoin: ({ branchId }) => ({ ...nobody(branchId), on: now - hour, reason: '调回' }),
    merge: ({ branchId }) => ({ ...nobody(branchId), duplicateId: 'M000', reason: '重复' }),
  },
  organisation: {
    getOrgUnit: ({ branchId }) => ({ orgUnitId: branchId }),
    addOrgUnit: ({ branchId }) => ({
      orgUnitId: branchId,
      changeId: fresh(),
      newId: 'B9',
      kind: 'branch',
      name: '第九支部',
    }),
    renameOrgUnit: ({ branchId }) => ({ orgUnitId: branchId, changeId: fresh(), basedOn: 0, name: '某支部' }),
    moveOrgUnit: ({ branchId }) => ({
      orgUnitId: branchId,
      changeId: fresh(),
      basedOn: 0,
      toParentId: 'U1',
      reason: '调整',
    }),
    dissolveOrgUnit: ({ branchId }) => ({ orgUnitId: branchId, changeId: fresh(), basedOn: 0, reason: '撤销' }),
  },
  roster: {
    getTemplate: ({ branchId }) => ({ orgUnitId: branchId }),
    exportRoster: ({ branchId }) => ({ orgUnitId: branchId, exportId: fresh() }),
    checkImport: ({ branchId }) => ({
      orgUnitId: branchId,
      importId: fresh(),
      fileId: 'none',
      fileName: '花名册.xlsx',
    }),
    applyImport: ({ branchId }) => ({ orgUnitId: branchId, importId: 'none' }),
    listImports: ({ branchId }) => ({ orgUnitId: branchId }),
    getImport: ({ branchId }) => ({ orgUnitId: branchId, importId: 'none' }),
  },
  privacy: {
    getOwnData: () => ({}),
    submitRequest: () => ({ requestId: fresh(), kind: 'rectification', field: null, words: '更正' }),
    listOwnRequests: () => ({}),
    listRequests: ({ branchId }) => ({ orgUnitId: branchId, state: 'open' }),
    answerRequest: ({ branchId }) => ({
      orgUnitId: branchId,
      requestId: 'request000000002',
      outcome: 'done',
      words: '已更正',
    }),
    forget: ({ branchId }) => ({ orgUnitId: branchId, memberId: 'M900', reason: '本人申请' }),
  },
  gatherings: {
    getPlanDefaults: ({ branchId }) => ({ hostId: branchId }),
    listConflicts: aim => ({ ...period, hostId: aim.branchId, gatheringId: fresh(), ...undecided }),
    listOccurrences: ({ branchId }) => ({
      hostId: branchId,
      startsAt: now,
      times: 2,
      rule: { every: 'month', on: { day: 25 } },
    }),
    scheduleSeries: ({ branchId }) => ({
      seriesId: fresh(),
      hostId: branchId,
      plan,
      starts: [now, now + 48 * hour],
    }),
    listSeries: ({ gatheringId }) => ({ gatheringId }),
    reviseFollowing: ({ gatheringId }) => ({ gatheringId, version: 2, plan }),
    cancelFollowing: ({ gatheringId }) => ({ gatheringId, reason: '改期' }),
    listMine: () => ({ when: 'upcoming' }),
    listHosted: ({ branchId }) => ({ orgUnitId: branchId }),
    getGathering: ({ gatheringId }) => ({ gatheringId }),
    getMiniCode: ({ gatheringId }) => ({ gatheringId }),
    schedule: ({ branchId }) => ({ gatheringId: fresh(), hostId: branchId, plan }),
    revise: ({ gatheringId }) => ({ gatheringId, version: 2, plan }),
    publish: ({ gatheringId }) => ({ gatheringId }),
    cancel: ({ gatheringId }) => ({ gatheringId, reason: '改期' }),
  },
  signUps: {
    getSignUp: ({ gatheringId }) => ({ gatheringId }),
    signUp: ({ gatheringId }) => ({ gatheringId, signUpId: fresh() }),
    withdrawSignUp: ({ gatheringId }) => ({ gatheringId, signUpId: fresh() }),
    listSignUps: ({ gatheringId }) => ({ gatheringId }),
    signUpByHand: ({ gatheringId }) => ({ gatheringId, memberId: 'M103', signUpId: fresh(), reason: '电话报名' }),
    signOut: ({ gatheringId }) => ({ gatheringId, signUpId: fresh(), reason: '本人来电' }),
  },
  leaves: {
    getOwnLeave: ({ gatheringId }) => ({ gatheringId }),
    requestLeave: ({ gatheringId }) => ({ gatheringId, requestId: fresh(), reason: '出差' }),
    withdrawLeave: ({ gatheringId }) => ({ gatheringId, requestId: fresh() }),
    listUndecided: ({ branchId }) => ({ orgUnitId: branchId }),
    decideLeave: aim => ({ ...aim, memberId: 'M104', requestId: fresh(), outcome: 'approved', words: null }),
  },
  attachments: {
    attach: () => ({ attachmentId: fresh(), fileId: 'none', name: '材料.pdf', use: 'paper' }),
    getPaperLink: ({ gatheringId }) => ({ gatheringId, attachmentId: 'none' }),
    getOwnProofLink: ({ gatheringId }) => ({ gatheringId, attachmentId: 'none' }),
    getProofLink: aim => ({ ...aim, memberId: 'M104', attachmentId: 'none' }),
  },
  attendance: {
    checkIn: ({ gatheringId }) => ({ gatheringId, code: '000000' }),
    listCodes: ({ gatheringId }) => ({ gatheringId }),
    getRollCall: aim => ({ ...aim }),
    listOddSpacing: aim => ({ ...aim }),
    checkInByHand: aim => ({ ...aim, memberIds: ['M101'] }),
    undoCheckIn: aim => ({ ...aim, memberId: 'M101', undoId: fresh(), reason: '误点' }),
    excuse: aim => ({ ...aim, memberId: 'M103', reason: '出差' }),
    withdrawExcuse: aim => ({ ...aim, memberId: 'M103' }),
    close: ({ gatheringId }) => ({ gatheringId }),
    getSheet: aim => ({ ...aim }),
    correct: aim => ({ ...aim, memberId: 'M101', basedOn: 1, attendance: 'present', reason: '补签' }),
  },
  guests: {
    registerGuest: ({ gatheringId }) => ({ gatheringId, guestId: fresh(), guest }),
    correctGuest: ({ gatheringId }) => ({ gatheringId, guestId: fresh(), basedOn: 1, guest }),
    removeGuest: ({ gatheringId }) => ({ gatheringId, guestId: fresh() }),
    correctGuestOnSheet: ({ gatheringId }) => ({ gatheringId, guestId: fresh(), basedOn: 1, guest, reason: '补登' }),
  },
  calendar: {
    listOwn: () => ({ from: now, until: now + 24 * hour }),
    listHosted: ({ branchId }) => ({ orgUnitId: branchId, below: true, from: now, until: now + 24 * hour }),
    listToDo: ({ branchId }) => ({ orgUnitId: branchId }),
    getCadence: ({ branchId }) => ({ orgUnitId: branchId }),
  },
  records: { getOwnYear: () => ({ year: 2026 }) },
  ledger: {
    makeLedger: ({ branchId }) => ({ orgUnitId: branchId, ledgerId: fresh(), from: now - 24 * hour, until: now }),
    listLedgers: ({ branchId }) => ({ orgUnitId: branchId }),
    makeSignInTable: aim => ({ ...aim }),
  },
  minutes: {
    getEntry: ({ gatheringId }) => ({ gatheringId }),
    getMinutes: ({ gatheringId }) => ({ gatheringId }),
    getVersion: ({ gatheringId }) => ({ gatheringId, version: 1 }),
    listOwners: ({ gatheringId }) => ({ gatheringId }),
    listWaiting: () => ({}),
    savePart: ({ gatheringId }) => ({
      gatheringId,
      partId: fresh(),
      basedOn: 0,
      body: { kind: 'section', title: '讨论', text: '同意' },
    }),
    removePart: ({ gatheringId }) => ({ gatheringId, partId: fresh(), basedOn: 1 }),
    submit: ({ gatheringId }) => ({ gatheringId }),
    takeBack: ({ gatheringId }) => ({ gatheringId }),
    sendBack: ({ gatheringId }) => ({ gatheringId, revision: 1, words: '请补充表决结果' }),
    confirm: ({ gatheringId }) => ({ gatheringId, revision: 1 }),
    amend: ({ gatheringId }) => ({ gatheringId, version: 1, reason: '更正' }),
    dropAmendment: ({ gatheringId }) => ({ gatheringId, version: 1 }),
    markTask: ({ gatheringId }) => ({ gatheringId, partId: fresh(), done: true }),
    getFileLink: ({ gatheringId }) => ({ gatheringId, attachmentId: 'none' }),
  },
  statistics: {
    getFigures: ({ branchId }) => ({ orgUnitId: branchId, from: '2026-01', until: '2026-12' }),
    listSheetFigures: ({ branchId }) => ({ orgUnitId: branchId, from: '2026-01', until: '2026-12' }),
    getGatheringFigures: ({ branchId, gatheringId }) => ({ orgUnitId: branchId, gatheringId }),
    exportFigures: ({ branchId }) => ({ orgUnitId: branchId, from: '2026-01', until: '2026-12' }),
  },
  claims: {
    submitClaim: ({ gatheringId }) => ({ gatheringId, claimId: fresh(), code: '000000', at: now, clockAgeMs: 0 }),
    listClaims: aim => ({ ...aim }),
    decideClaim: aim => ({ ...aim, memberId: 'M101', claimId: fresh(), outcome: 'rejected', words: '未到会' }),
  },
  checkOuts: {
    checkOut: ({ gatheringId }) => ({ gatheringId, code: '000000' }),
    checkOutByHand: aim => ({ ...aim, memberIds: ['M101'] }),
    undoCheckOut: aim => ({ ...aim, memberId: 'M101', undoId: fresh(), reason: '点错了' }),
  },
  study: {
    getStudy: ({ gatheringId }) => ({ gatheringId }),
    submitReflection: ({ gatheringId }) => ({ gatheringId, opened: [], reflection: '' }),
    getReflection: ({ gatheringId }) => ({ gatheringId, memberId: 'M103' }),
    listReflections: ({ gatheringId }) => ({ gatheringId }),
  },
  reminders: {
    listNotices: () => ({}),
    markRead: () => ({ noticeIds: [] }),
    getConsents: () => ({}),
    recordConsents: () => ({
      requestId: fresh(),
      choices: [{ template: 'gathering', choice: 'accept', forGood: false }],
    }),
    getRecipients: aim => ({ ...aim }),
    remindAgain: aim => ({ ...aim, requestId: fresh() }),
  },
  contacts: {
    getNode: () => ({ orgUnitId: null }),
    listPeople: ({ branchId }) => ({ branchId }),
    getCard: () => ({ memberId: 'M103' }),
    reveal: () => ({ memberId: 'M103', field: 'mobile', revealId: fresh() }),
    listReveals: () => ({}),
    listFavourites: () => ({}),
    setFavourite: () => ({ memberId: 'M103', favourite: true }),
    search: () => ({ text: '解' }),
    getUnitPackage: () => ({ since: null }),
    getVisibility: ({ branchId }) => ({ orgUnitId: branchId }),
    setVisibility: ({ branchId }) => ({ orgUnitId: branchId, basedOn: 0, table: defaultTable }),
    limitEntry: ({ branchId }) => ({
      orgUnitId: branchId,
      memberId: 'M103',
      limited: false,
      changeId: fresh(),
      reason: '公开',
    }),
  },
};
