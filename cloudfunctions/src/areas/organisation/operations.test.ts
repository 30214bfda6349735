import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import { aim, newId, ofAll, ofUnit, rosterOf, today } from '../../../../tests/roster-people';
import { openPlan } from '../../../../tests/sample-plan';
import { openidOf, seedCommitteeAdministrator, seedSmallOrganisation } from '../../../../tests/small-organisation';
import type { RosterChangeDocument } from '../../records/roster-changes/document';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { MemberDocument } from '../../records/members/document';

let product: Product;
let roster: ReturnType<typeof rosterOf>;

beforeEach(async () => {
  product = await startProduct();
  roster = rosterOf(product);
  await seedSmallOrganisation(product);
  await seedCommitteeAdministrator(product);
  await product.tick();
});

afterEach(() => product?.stop());

async function stored<T>(name: string, _id: string): Promise<T> {
  const { data } = await product.database.collection(name).where({ _id }).get();
  return data[0] as T;
}
const node = (id: string) => stored<OrgUnitDocument>('orgUnits', id);
const person = (id: string) => stored<MemberDocument>('members', id);
const read = async (orgUnitId: string, openid = ofAll) =>
  valueOf(await product.call(openid, 'organisation', 'getOrgUnit', { orgUnitId }));
const aimAt = async (orgUnitId: string) => ({ orgUnitId, changeId: newId(), basedOn: (await node(orgUnitId)).version });
const historyOf = async (orgUnitId: string) =>
  valueOf(await product.call(ofAll, 'membership', 'listChanges', { orgUnitId, memberId: null, importId: null })).items;

const add = (orgUnitId: string, id: string, kind: 'unit' | 'generalBranch' | 'branch', openid = ofAll) =>
  product.call(openid, 'organisation', 'addOrgUnit', {
    orgUnitId,
    changeId: newId(),
    newId: id,
    kind,
    name: `${id}号`,
  });
const moveTo = async (orgUnitId: string, toParentId: string, openid = ofAll) =>
  product.call(openid, 'organisation', 'moveOrgUnit', { ...(await aimAt(orgUnitId)), toParentId, reason: '机构调整' });

test('a node says what stands above and below it, and what may be done with it', async () => {
  const { orgUnit, may } = await read('B1');
  expect(orgUnit).toMatchObject({ kind: 'branch', name: '第一支部', below: 0, people: 5, dissolvedAt: null });
  expect(orgUnit.above.map(({ name }) => name)).toEqual(['市直机关工委', '市档案馆']);
  expect(may).toEqual({ add: [], rename: true, move: true, dissolve: false });
  expect((await read('U1', ofUnit)).may).toEqual({
    add: ['generalBranch', 'branch'],
    rename: true,
    move: false,
    dissolve: false,
  });
});

test('a branch is set up once, where its kind may stand, under a code of its own', async () => {
  const input = { orgUnitId: 'U1', changeId: newId(), newId: 'B7', kind: 'branch', name: '第七支部' } as const;
  const answers = await Promise.all([1, 2].map(() => product.call(ofUnit, 'organisation', 'addOrgUnit', input)));
  for (const answer of answers) expect(valueOf(answer).orgUnit).toMatchObject({ orgUnitId: 'B7', version: 1 });
  expect((await historyOf('B7')).map(({ kind }) => kind)).toEqual(['orgUnitAdded']);
  expect(refusalOf(await add('U1', 'B2', 'branch', ofUnit))).toEqual({ word: 'codeTaken', name: '第二支部' });
  expect(refusalOf(await add('U1', 'B3', 'branch', ofUnit))).toEqual({ word: 'codeTaken', name: null });
  expect(refusalOf(await add('C', 'B8', 'branch')).word).toBe('notHere');
  expect(refusalOf(await add('B1', 'B8', 'branch')).word).toBe('notHere');
  expect(await roster.newcomer('B7')).toMatchObject({ branchId: 'B7' });
});

test('a new name goes wherever people are and will be, and not where they were', async () => {
  const gatheringId = 'meeting000000000001';
  const plan = openPlan(Date.now());
  valueOf(await product.call(openidOf('M100'), 'gatherings', 'schedule', { gatheringId, hostId: 'B1', plan }));
  const mover = await roster.newcomer('B1');
  const move = { ...aim(mover), toBranchId: 'B2', on: today, reason: '轮岗' };
  valueOf(await product.call(ofUnit, 'membership', 'move', move));
  const rename = { ...(await aimAt('B1')), name: '综合支部' };
  const first = valueOf(await product.call(ofUnit, 'organisation', 'renameOrgUnit', rename)).orgUnit;
  expect(valueOf(await product.call(ofUnit, 'organisation', 'renameOrgUnit', rename)).orgUnit).toEqual(first);
  expect(await person('M101')).toMatchObject({ branchName: '综合支部', version: 1 });
  expect((await person(mover.memberId)).past[0]).toMatchObject({ branchName: '第一支部' });
  expect(await stored('gatherings', gatheringId)).toMatchObject({ host: { name: '综合支部' } });
  expect((await historyOf('B1'))[0]).toMatchObject({
    kind: 'orgUnitRenamed',
    fields: [{ field: '名称', from: '第一支部', to: '综合支部' }],
  });
  valueOf(await product.call(ofAll, 'organisation', 'renameOrgUnit', { ...(await aimAt('U1')), name: '市史志馆' }));
  expect(await person('M201')).toMatchObject({ unitName: '市史志馆', branchName: '第二支部' });
  expect(await person('M301')).toMatchObject({ unitName: '市气象局' });
});

test('of two administrators the second is told to read again', async () => {
  const seen = await aimAt('B1');
  const rename = (name: string) =>
    product.call(ofUnit, 'organisation', 'renameOrgUnit', { ...seen, changeId: newId(), name });
  const answers = await Promise.all([rename('甲支部'), rename('乙支部')]);
  const lost = answers.find(({ ok }) => !ok);
  expect(lost && refusalOf(lost)).toEqual({ word: 'changedElsewhere', version: 2 });
  const { name } = await node('B1');
  expect((await person('M101')).branchName).toBe(name);
});

describe('moving a part of the tree', () => {
  test('takes everything below and everybody along from now on, and keeps where they stood', async () => {
    valueOf(await add('U1', 'G1', 'generalBranch'));
    valueOf(await moveTo('B1', 'G1', ofUnit));
    expect(await person('M101')).toMatchObject({ path: ['C', 'U1', 'G1', 'B1'], unitId: 'U1' });
    const before = Date.now();
    valueOf(await moveTo('G1', 'U2'));
    expect(await node('B1')).toMatchObject({
      path: ['C', 'U2', 'G1', 'B1'],
      past: [{ path: ['C', 'U1', 'B1'] }, { path: ['C', 'U1', 'G1', 'B1'] }],
    });
    const { past, since, ...member } = await person('M101');
    expect(member).toMatchObject({ path: ['C', 'U2', 'G1', 'B1'], unitId: 'U2', unitName: '市气象局', version: 3 });
    expect(since).toBeGreaterThanOrEqual(before);
    expect(past).toMatchObject([
      { path: ['C', 'U1', 'G1', 'B1'], unitName: '市档案馆', until: since },
      { path: ['C', 'U1', 'B1'], from: null },
    ]);
    expect(await person('M900')).toMatchObject({ path: ['C', 'U1', 'B1'] });
    // The administrator of the first unit has no rights over it any more.
    expect(failureOf(await product.call(ofUnit, 'organisation', 'getOrgUnit', { orgUnitId: 'B1' })).code).toBe(
      'forbidden',
    );
    expect((await historyOf('U1'))[0]).toMatchObject({
      kind: 'orgUnitMoved',
      fields: [{ field: '上级组织', from: '市档案馆', to: '市气象局' }],
    });
  });

  test('needs rights over both, and a place where it may stand', async () => {
    expect(refusalOf(await moveTo('B1', 'U2', ofUnit)).word).toBe('beyondRights');
    expect(refusalOf(await moveTo('B1', 'B2')).word).toBe('notHere');
    expect(refusalOf(await moveTo('U1', 'U2')).word).toBe('notHere');
    expect(refusalOf(await moveTo('B1', 'U1')).word).toBe('unchanged');
  });

  test('that was cut off in the middle is completed by the scheduler, once', async () => {
    const input = { ...(await aimAt('B1')), toParentId: 'U2', reason: '机构调整' };
    const asked = product.call(ofAll, 'organisation', 'moveOrgUnit', input).catch(() => null);
    await new Promise(resolve => setTimeout(resolve, 30));
    await product.crash();
    await asked;
    valueOf(await product.call(ofAll, 'organisation', 'moveOrgUnit', input));
    // As if the process had died when some had gone along and one had not.
    const old = { path: ['C', 'U1', 'B1'], unitId: 'U1', unitName: '市档案馆', since: null, past: [], version: 1 };
    await product.database.collection('members').where({ _id: 'M102' }).update(old);
    const { settleAt } = await stored<RosterChangeDocument>('rosterChanges', input.changeId);
    expect(settleAt).toBeGreaterThan(Date.now());
    await product.database.collection('rosterChanges').where({ _id: input.changeId }).update({ settleAt: 1 });
    await product.tick();
    const [some, last] = [await person('M101'), await person('M102')];
    expect(last).toMatchObject({ path: ['C', 'U2', 'B1'], since: some.since, past: [{ until: some.since }] });
    expect(some.past).toHaveLength(1);
    expect((await node('B1')).past).toHaveLength(1);
    expect(await stored('rosterChanges', input.changeId)).toMatchObject({ settleAt: null });
  });
});

describe('dissolving', () => {
  const dissolve = async (orgUnitId: string) =>
    product.call(ofAll, 'organisation', 'dissolveOrgUnit', { ...(await aimAt(orgUnitId)), reason: '撤销' });

  test('is for what nobody and nothing belongs to', async () => {
    expect(refusalOf(await dissolve('B1'))).toEqual({ word: 'notEmpty', people: 5, below: 0 });
    expect(refusalOf(await dissolve('U1'))).toMatchObject({ word: 'notEmpty', below: 2 });
    valueOf(await add('U1', 'B7', 'branch'));
    const { memberId } = await roster.newcomer('B7', { duty: 'secretary' });
    await roster.bind(memberId);
    const gatheringId = 'meeting000000000002';
    const draft = { gatheringId, hostId: 'B7', plan: openPlan(Date.now()) };
    valueOf(await product.call(openidOf(memberId), 'gatherings', 'schedule', draft));
    const move = { ...aim({ memberId, version: 1 }, 'B7'), toBranchId: 'B1', on: today, reason: '转移' };
    valueOf(await product.call(ofUnit, 'membership', 'move', move));
    expect(refusalOf(await dissolve('B7'))).toEqual({ word: 'gatheringsOpen', gatherings: 1 });
    await product.database.collection('gatherings').where({ _id: gatheringId }).update({ state: 'cancelled' });
    expect(valueOf(await dissolve('B7')).orgUnit.dissolvedAt).not.toBeNull();
    expect(refusalOf(await dissolve('B7')).word).toBe('notHere');
    expect(refusalOf(await moveTo('B7', 'U2')).word).toBe('dissolved');
    const back = { ...aim({ memberId, version: 2 }, 'B1'), toBranchId: 'B7', on: today, reason: '误' };
    expect(refusalOf(await product.call(ofUnit, 'membership', 'move', back)).word).toBe('notABranch');
  });

  test('is taken back, on record, when somebody was just being moved there', async () => {
    valueOf(await add('U1', 'B7', 'branch'));
    const input = { ...(await aimAt('B7')), reason: '撤销' };
    valueOf(await product.call(ofAll, 'organisation', 'dissolveOrgUnit', input));
    const latecomer = { path: ['C', 'U1', 'B7'], branchId: 'B7' };
    await product.database.collection('members').where({ _id: 'M104' }).update(latecomer);
    await product.database.collection('rosterChanges').where({ _id: input.changeId }).update({ settleAt: 1 });
    await product.tick();
    expect((await node('B7')).dissolvedAt).toBeNull();
    expect((await historyOf('B7')).map(({ kind }) => kind).sort()).toEqual([
      'orgUnitAdded',
      'orgUnitAdded',
      'orgUnitDissolved',
    ]);
  });
});
