import { newOrgUnit } from '../../cloudfunctions/src/records/org-units/rules';
import { contract } from '../../types/contract';
import type { Access, FailureCode, Operation, Role } from '../../types/operation';
import { phoneKey, type Product, startProduct } from '../emulated-product';
import { sampleGathering } from '../sample-gathering';
import {
  bindEveryone,
  committeeAdministrator,
  granted,
  member,
  openidOf,
  orgUnits,
  seedSmallOrganisation,
} from '../small-organisation';
import { type Aim, hour, now, samples } from './access-samples';
import type { MemberDocument, RoleGrant } from '../../cloudfunctions/src/records/members/document';

const aims = {
  below: { gatheringId: 'gatheringbelow001', branchId: 'G1' },
  branch: { gatheringId: 'gatheringbranch01', branchId: 'B1' },
  beside: { gatheringId: 'gatheringbeside01', branchId: 'B2' },
  unit: { gatheringId: 'gatheringunit0001', branchId: 'U1' },
  elsewhere: { gatheringId: 'gatheringelse0001', branchId: 'B3' },
  top: { gatheringId: 'gatheringtop00001', branchId: 'C' },
} as const;
type AimName = keyof typeof aims;

const everywhere = Object.keys(aims) as AimName[];
const inTheUnit: readonly AimName[] = ['below', 'branch', 'beside', 'unit'];

/** Who calls, which roles they hold where, and to whose gatherings they are expected: written down, not worked out. */
interface CallerRow {
  readonly openid: string | null;
  /** No active member stands behind the identity. */
  readonly unbound?: true;
  readonly holds?: Partial<Record<Role, readonly AimName[]>>;
  readonly expected?: readonly AimName[];
}

const ofTheBranch = { expected: ['branch', 'unit', 'top'] } as const;
const ofTheOther = { expected: ['beside', 'unit', 'top'] } as const;
const fromElsewhere = { expected: ['elsewhere', 'top'] } as const;

const callers = {
  nobody: { openid: null, unbound: true },
  stranger: { openid: 'wx-unbound', unbound: true },
  left: { openid: openidOf('M900'), unbound: true },
  'secretary who left': { openid: openidOf('M901'), unbound: true },
  member: { openid: openidOf('M101'), ...ofTheBranch },
  secretary: { openid: openidOf('M100'), holds: { secretary: ['below', 'branch'] }, ...ofTheBranch },
  administrator: { openid: openidOf('M210'), holds: { administrator: inTheUnit }, ...ofTheOther },
  editor: { openid: openidOf('M211'), holds: { editor: inTheUnit }, ...ofTheOther },
  auditor: { openid: openidOf('M212'), holds: { auditor: inTheUnit }, ...ofTheOther },
  committee: { openid: openidOf('M999'), holds: { administrator: everywhere }, ...fromElsewhere },
  'first administrator': { openid: openidOf('M302'), holds: { administrator: everywhere }, ...fromElsewhere },
  'not yet administrator': { openid: openidOf('M303'), ...fromElsewhere },
  'no longer administrator': { openid: openidOf('M304'), ...fromElsewhere },
  'revoked administrator': { openid: openidOf('M305'), ...fromElsewhere },
} as const satisfies Readonly<Record<string, CallerRow>>;
const rows: Readonly<Record<string, CallerRow>> = callers;

/** What the declared access means for each caller, written down apart from the code that enforces it. */
function expectedFailure(access: Access, caller: CallerRow, where: AimName): FailureCode | null {
  if (caller.openid === null) return 'unauthenticated';
  if (access.who === 'identified') return null;
  if (caller.unbound) return 'unauthenticated';
  if (access.who === 'member') return null;
  const hasOneOf = (roles: readonly Role[]) => roles.some(role => caller.holds?.[role]?.includes(where));
  if (access.who === 'audience') return caller.expected?.includes(where) || hasOneOf(['secretary']) ? null : 'notFound';
  return hasOneOf([access.who].flat()) ? null : 'forbidden';
}

const operations = Object.entries(contract).flatMap(([area, group]) =>
  Object.entries(group as Record<string, Operation>).map(([name, operation]) => ({ area, name, operation })),
);

const day = 24 * hour;
const ended = { by: { memberId: 'M999', name: '文静' }, at: now, reason: '换届' };
const once = (over: Partial<RoleGrant>) => ({ grants: [granted('administrator', 'C', over)] });
const others: readonly MemberDocument[] = [
  committeeAdministrator,
  member('M302', '阚泽', 'B3'),
  member('M303', '朴真', 'B3', once({ from: now + day })),
  member('M304', '仉武', 'B3', once({ until: now })),
  member('M305', '逄春', 'B3', once({ ended })),
  member('M901', '乜平', 'B1', { duty: 'secretary', state: 'left', leftAt: 1 }),
];
const group = newOrgUnit({
  _id: 'G1',
  kind: 'group',
  name: '第一党小组',
  order: 0,
  parent: orgUnits.find(({ _id }) => _id === 'B1') ?? null,
});

let product: Product;

async function bindAll(): Promise<void> {
  await bindEveryone(product);
  await product.seed(
    'accounts',
    others.map(({ _id }) => ({ _id: openidOf(_id), memberId: _id, boundAt: 0 })),
  );
}

const gatheringAt = ({ gatheringId, branchId }: Aim) =>
  sampleGathering(gatheringId, { orgUnitId: branchId, name: branchId }, now);

beforeAll(async () => {
  product = await startProduct();
  await product.giveSecrets({ QINGLIAN_PHONE_KEY: phoneKey, QINGLIAN_FIRST_ADMINISTRATOR: '302' });
  await seedSmallOrganisation(product);
  await product.seed('orgUnits', [group]);
  await product.seed('members', others);
  await bindAll();
  await product.seed('gatherings', Object.values(aims).map(gatheringAt));
  // The scheduler makes the directory, which nobody has made yet.
  await product.tick();
});

afterAll(() => product?.stop());

/** Where it makes a difference to ask: what is not about a part of the tree is the same everywhere. */
function aimsFor(access: Access, caller: CallerRow): readonly AimName[] {
  if (access.who === 'identified' || access.who === 'member') return ['branch'];
  return caller.holds || access.who === 'audience' ? everywhere : ['branch', 'unit', 'top'];
}

describe.each(operations)('$area.$name', ({ area, name, operation: { access } }) => {
  // Unbinding does what it says: the next operation finds everyone bound again.
  if (area === 'identity') afterAll(bindAll);

  test('is for those it is declared for, over their own part of the tree', async () => {
    const cells = Object.entries(rows).flatMap(([caller, row]) =>
      aimsFor(access, row).map(where => {
        const failure = expectedFailure(access, row, where);
        return { cell: `${caller}, ${where}`, openid: row.openid, where, failure };
      }),
    );
    const sample = (samples as unknown as Record<string, Record<string, (aim: Aim) => object>>)[area]?.[name];
    const asked: Record<string, FailureCode | null> = {};
    const ask = async ({ cell, openid, where }: (typeof cells)[number]) => {
      const response = await product.send(openid, { area, operation: name, input: sample?.(aims[where]) });
      asked[cell] = !response.ok && 'failure' in response ? response.failure.code : null;
    };
    // Denied ones first: what is allowed changes the gathering.
    await Promise.all(cells.filter(({ failure }) => failure).map(ask));
    for (const cell of cells) if (!cell.failure) await ask(cell);
    expect(asked).toEqual(Object.fromEntries(cells.map(({ cell, failure }) => [cell, failure])));
  });
});
