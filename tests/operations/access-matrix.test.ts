import { contract, type Contract } from '../../types/contract';
import type { Access, FailureCode, Input, Operation } from '../../types/operation';
import { type Product, startProduct } from '../emulated-product';
import { defaultTable } from '../../cloudfunctions/src/areas/contacts/visibility-rules';
import { bindEveryone, openidOf, seedSmallOrganisation } from '../small-organisation';

/** Where an operation is aimed: at the branch of the callers "inside", or at one of another unit. */
interface Aim {
  readonly gatheringId: string;
  readonly branchId: string;
}

const aims = {
  inside: { gatheringId: 'insidegathering01', branchId: 'B1' },
  outside: { gatheringId: 'outsidegathering1', branchId: 'B3' },
} as const;

const callers = {
  nobody: null,
  stranger: 'wx-unbound',
  left: openidOf('M900'),
  member: openidOf('M101'),
  secretary: openidOf('M100'),
  administrator: openidOf('M210'),
  editor: openidOf('M211'),
  auditor: openidOf('M212'),
} as const;
type CallerName = keyof typeof callers;

const hour = 3_600_000;
const now = Date.now();
const plan = {
  kind: 'themeDay',
  title: '主题党日',
  place: '会议室',
  startsAt: now,
  endsAt: now + hour,
  checkIn: { opensAt: now - hour, lateAfter: now + 1, closesAt: now + hour },
  notes: '',
} as const;

const changeId = 'change0000000001';
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
/** Somebody who does not exist: what is allowed finds nobody to change. */
const nobody = (orgUnitId: string) => ({ orgUnitId, memberId: 'M000', changeId, basedOn: 1 });

type Samples = {
  readonly [A in keyof Contract]: {
    readonly [O in keyof Contract[A]]: (
      aim: Aim,
      caller: CallerName,
    ) => Contract[A][O] extends Operation ? Input<Contract[A][O]> : never;
  };
};

/** A valid input for every operation; one that is missing does not compile. */
const samples: Samples = {
  identity: {
    getMe: () => ({}),
    giveConsent: () => ({ version: 1 }),
    bindByPhone: () => ({ code: 'none' }),
    bindByActivation: () => ({ code: '00000000' }),
    issueActivation: ({ branchId }) => ({ branchId, memberId: 'M103', activationId: 'activation000001' }),
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
      grantId: `granted${branchId.toLowerCase()}00000000`,
      from: null,
      until: null,
      reason: '分工',
    }),
    revoke: ({ branchId }) => ({ orgUnitId: branchId, memberId: 'M103', grantId: 'nothing', reason: '换届' }),
  },
  membership: {
    listBranchRoster: ({ branchId }) => ({ orgUnitId: branchId }),
    getRecord: ({ branchId }) => ({ orgUnitId: branchId, memberId: 'M103' }),
    listChanges: ({ branchId }) => ({ orgUnitId: branchId, memberId: null, importId: null }),
    add: ({ branchId }) => ({ orgUnitId: branchId, changeId, no: '100', on: now - hour, details: person }),
    amend: ({ branchId }) => ({ ...nobody(branchId), details: person, reason: null }),
    move: ({ branchId }) => ({ ...nobody(branchId), toBranchId: 'B2', on: now - hour, reason: '调动' }),
    depart: ({ branchId }) => ({ ...nobody(branchId), on: now - hour, reason: '调出' }),
    rejoin: ({ branchId }) => ({ ...nobody(branchId), on: now - hour, reason: '调回' }),
    merge: ({ branchId }) => ({ ...nobody(branchId), duplicateId: 'M000', reason: '重复' }),
  },
  organisation: {
    getOrgUnit: ({ branchId }) => ({ orgUnitId: branchId }),
    addOrgUnit: ({ branchId }) => ({ orgUnitId: branchId, changeId, newId: 'B9', kind: 'branch', name: '第九支部' }),
    renameOrgUnit: ({ branchId }) => ({ orgUnitId: branchId, changeId, basedOn: 0, name: '某支部' }),
    moveOrgUnit: ({ branchId }) => ({ orgUnitId: branchId, changeId, basedOn: 0, toParentId: 'U1', reason: '调整' }),
    dissolveOrgUnit: ({ branchId }) => ({ orgUnitId: branchId, changeId, basedOn: 0, reason: '撤销' }),
  },
  roster: {
    getTemplate: ({ branchId }) => ({ orgUnitId: branchId }),
    exportRoster: ({ branchId }) => ({ orgUnitId: branchId, exportId: changeId }),
    checkImport: ({ branchId }) => ({
      orgUnitId: branchId,
      importId: changeId,
      fileId: 'none',
      fileName: '花名册.xlsx',
    }),
    applyImport: ({ branchId }) => ({ orgUnitId: branchId, importId: 'none' }),
    listImports: ({ branchId }) => ({ orgUnitId: branchId }),
    getImport: ({ branchId }) => ({ orgUnitId: branchId, importId: 'none' }),
  },
  gatherings: {
    listMine: () => ({ when: 'upcoming' }),
    listHosted: ({ branchId }) => ({ orgUnitId: branchId }),
    getGathering: ({ gatheringId }) => ({ gatheringId }),
    schedule: ({ branchId }) => ({ gatheringId: `scheduled${branchId.toLowerCase()}00000`, hostId: branchId, plan }),
    revise: ({ gatheringId }) => ({ gatheringId, version: 2, plan }),
    publish: ({ gatheringId }) => ({ gatheringId }),
    cancel: ({ gatheringId }) => ({ gatheringId, reason: '改期' }),
  },
  attendance: {
    checkIn: ({ gatheringId }) => ({ gatheringId, code: '000000' }),
    listCodes: ({ gatheringId }) => ({ gatheringId }),
    getRollCall: aim => ({ ...aim }),
    checkInByHand: aim => ({ ...aim, memberIds: ['M101'] }),
    undoCheckIn: aim => ({ ...aim, memberId: 'M101', undoId: 'undo0000000000001', reason: '误点' }),
    excuse: aim => ({ ...aim, memberId: 'M103', reason: '出差' }),
    withdrawExcuse: aim => ({ ...aim, memberId: 'M103' }),
    close: ({ gatheringId }) => ({ gatheringId }),
    getSheet: aim => ({ ...aim }),
    correct: aim => ({ ...aim, memberId: 'M101', basedOn: 1, attendance: 'present', reason: '补签' }),
  },
  contacts: {
    getNode: () => ({ orgUnitId: null }),
    listPeople: ({ branchId }) => ({ branchId }),
    getCard: () => ({ memberId: 'M103' }),
    reveal: () => ({ memberId: 'M103', field: 'mobile', revealId: 'reveal0000000001' }),
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
      changeId: 'limit00000000001',
      reason: '公开',
    }),
  },
  privacy: {
    getOwnData: () => ({}),
    submitRequest: (_aim, caller) => ({
      requestId: caller.toLowerCase().padEnd(16, '0'),
      kind: 'correction',
      field: null,
      words: '更正',
    }),
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
};

/** What the declared access means for each caller, written down apart from the code that enforces it. */
function expectedFailure(access: Access, caller: CallerName, where: keyof typeof aims): FailureCode | null {
  if (caller === 'nobody') return 'unauthenticated';
  if (access.who === 'identified') return null;
  if (caller === 'stranger' || caller === 'left') return 'unauthenticated';
  if (access.who === 'member') return null;
  const ofTheBranch = caller === 'member' || caller === 'secretary';
  if (access.who === 'audience') return where === 'inside' && ofTheBranch ? null : 'notFound';
  const allowed: readonly string[] = [access.who].flat();
  return allowed.includes(caller) && where === 'inside' ? null : 'forbidden';
}

const operations = Object.entries(contract).flatMap(([area, group]) =>
  Object.entries(group as Record<string, Operation>).map(([name, operation]) => ({ area, name, operation })),
);

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  const document = (_id: string, branchId: string) => ({
    _id,
    ...plan,
    host: { orgUnitId: branchId, name: branchId },
    audience: [branchId],
    state: 'published' as const,
    version: 2,
    codeKey: 'ab'.repeat(16),
    createdBy: 'M000',
    createdAt: now,
    publishedAt: now,
    cancelReason: null,
    closedAt: null,
    settleAt: null,
  });
  await product.seed('gatherings', [document(aims.inside.gatheringId, 'B1'), document(aims.outside.gatheringId, 'B3')]);
  // The scheduler makes the directory, which nobody has made yet.
  await product.tick();
});

afterAll(() => product?.stop());

describe.each(operations)('$area.$name', ({ area, name, operation }) => {
  const cells = (Object.keys(callers) as CallerName[]).flatMap(caller =>
    (['inside', 'outside'] as const).map(where => ({ caller, where })),
  );

  // Denied ones first: what is allowed changes the gathering.
  cells.sort((a, b) => {
    const rank = (cell: (typeof cells)[number]) => Number(!expectedFailure(operation.access, cell.caller, cell.where));
    return rank(a) - rank(b);
  });

  // Unbinding does what it says: the next operation finds everyone bound again.
  if (area === 'identity') afterAll(() => bindEveryone(product));

  test.each(cells)('$caller, $where', async ({ caller, where }) => {
    const sample = (samples as unknown as Record<string, Record<string, (aim: Aim, caller: CallerName) => object>>)[
      area
    ]?.[name];
    const response = await product.send(callers[caller], {
      area,
      operation: name,
      input: sample?.(aims[where], caller),
    });
    const failure = !response.ok && 'failure' in response ? response.failure.code : null;
    expect(failure).toBe(expectedFailure(operation.access, caller, where));
  });
});
