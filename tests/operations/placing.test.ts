import { refusalOf, valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { aim, dayMs, ofAll, ofUnit, rosterOf, today } from '../roster-people';
import { givePhone, openidOf, seedCommitteeAdministrator, seedSmallOrganisation } from '../small-organisation';

let product: Product;
let roster: ReturnType<typeof rosterOf>;

beforeAll(async () => {
  product = await startProduct();
  roster = rosterOf(product);
  await seedSmallOrganisation(product);
  await seedCommitteeAdministrator(product);
  await product.tick();
});

afterAll(() => product?.stop());

describe('moving', () => {
  test('from a day on: the branch before keeps its time, duty and group stay behind', async () => {
    const person = await roster.newcomer('B1', { duty: 'secretary' });
    const on = today - 3 * dayMs;
    const input = { ...aim(person), toBranchId: 'B2', on: on + 5, reason: '轮岗' };
    const { record } = valueOf(await product.call(ofUnit, 'membership', 'move', input));
    expect(record).toMatchObject({ branchId: 'B2', duty: null, group: null, version: 2 });
    expect(record.placements).toEqual([
      { branchId: 'B2', branchName: '第二支部', unitName: '市档案馆', from: on, until: null },
      { branchId: 'B1', branchName: '第一支部', unitName: '市档案馆', from: today - 100 * dayMs, until: on },
    ]);
    expect(valueOf(await product.call(ofUnit, 'membership', 'move', input)).record).toEqual(record);
    const entries = await roster.journal(person.memberId);
    expect(entries.map(({ kind }) => kind)).toEqual(['moved', 'added']);
    expect(entries[0]?.fields).toContainEqual({ field: '支部', from: '第一支部', to: '第二支部' });
    const here = (await roster.branch('B1')).find(({ memberId }) => memberId === person.memberId);
    expect(here).toMatchObject({ state: 'movedAway', since: on, duty: null, title: '' });
    const there = (await roster.branch('B2')).find(({ memberId }) => memberId === person.memberId);
    expect(there).toMatchObject({ state: 'active', since: on });
  });

  test('a move of today is mended today, and leaves no place where nobody belonged', async () => {
    const person = await roster.newcomer();
    const first = { ...aim(person), toBranchId: 'B2', on: today, reason: '误' };
    const { record } = valueOf(await product.call(ofUnit, 'membership', 'move', first));
    const back = { ...aim(record, 'B2'), toBranchId: 'B1', on: today, reason: '改正' };
    const mended = valueOf(await product.call(ofUnit, 'membership', 'move', back)).record;
    expect(mended.placements.map(({ branchId }) => branchId)).toEqual(['B1', 'B1']);
    const early = { ...aim(mended), toBranchId: 'B2', on: today - dayMs, reason: '早' };
    expect(refusalOf(await product.call(ofUnit, 'membership', 'move', early))).toEqual({
      word: 'dayOutOfRange',
      earliest: today,
      latest: today,
    });
  });

  test('beyond the own part of the tree is for somebody above; what cannot be is refused', async () => {
    const person = await roster.newcomer();
    const move = (openid: string, toBranchId: string) =>
      product.call(openid, 'membership', 'move', { ...aim(person), toBranchId, on: today, reason: '调动' });
    expect(refusalOf(await move(ofUnit, 'B3')).word).toBe('beyondRights');
    expect(refusalOf(await move(ofUnit, 'B1')).word).toBe('sameBranch');
    expect(refusalOf(await move(ofUnit, 'U1')).word).toBe('notABranch');
    valueOf(await move(ofAll, 'B3'));
    // Two administrators who saw the same: the one who comes second reads again.
    expect(refusalOf(await move(ofUnit, 'B2')).word).toBe('changedElsewhere');
    const read = { orgUnitId: 'B1', memberId: person.memberId };
    expect(refusalOf(await product.call(ofUnit, 'membership', 'getRecord', read)).word).toBe('notFound');
    const seen = valueOf(await product.call(ofUnit, 'membership', 'listChanges', { ...read, importId: null })).items;
    expect(seen.map(({ kind }) => kind)).toEqual(['moved', 'added']);
  });
});

describe('leaving', () => {
  test('ends access and rights at once, on record; coming back does not restore them', async () => {
    const { memberId } = await roster.newcomer('B1', { duty: 'secretary' });
    await roster.bind(memberId);
    const grantId = 'grant00000000000001';
    await product.database
      .collection('members')
      .where({ _id: memberId })
      .update({
        grants: [
          {
            grantId,
            role: 'auditor',
            orgUnitId: 'U1',
            orgUnitName: '市档案馆',
            from: 0,
            until: null,
            reason: '分工',
            by: { memberId: 'M999', name: '文静' },
            at: 0,
            ended: null,
          },
        ],
      });
    expect(await roster.isKnown(openidOf(memberId))).toBe(true);
    const input = { ...aim({ memberId, version: 1 }), on: today - dayMs, reason: '调出' };
    const { record } = valueOf(await product.call(ofUnit, 'membership', 'depart', input));
    expect(record).toMatchObject({ state: 'left', leftAt: today - dayMs, duty: null });
    expect(valueOf(await product.call(ofUnit, 'membership', 'depart', input)).record).toEqual(record);
    expect(await roster.isKnown(openidOf(memberId))).toBe(false);
    const accounts = await product.database.collection('accounts').where({ memberId }).get();
    expect(accounts.data).toEqual([]);
    const [entry] = await roster.journal(memberId);
    expect(entry?.fields).toEqual([
      { field: '状态', from: '在册', to: '已离开' },
      { field: '支部职务', from: '书记', to: null },
      { field: '权限', from: '查看统计（市档案馆）', to: null },
    ]);
    const { data } = await product.database.collection('members').where({ _id: memberId }).get();
    expect(data[0].grants[0].ended).toMatchObject({ by: { name: '翟宁' }, reason: '调出' });

    const before = { ...aim(record, 'B2'), on: today - 2 * dayMs, reason: '调回' };
    expect(refusalOf(await product.call(ofUnit, 'membership', 'rejoin', before)).word).toBe('dayOutOfRange');
    const rejoin = { ...aim(record, 'B2'), on: today, reason: '调回' };
    const back = valueOf(await product.call(ofUnit, 'membership', 'rejoin', rejoin)).record;
    expect(back).toMatchObject({ state: 'active', branchId: 'B2', duty: null });
    expect(back.placements).toMatchObject([
      { branchId: 'B2', from: today, until: null },
      { branchId: 'B1', until: today - dayMs },
    ]);
    expect(
      refusalOf(await product.call(ofUnit, 'membership', 'rejoin', { ...aim(back, 'B2'), on: today, reason: '又' })),
    ).toEqual({ word: 'alreadyActive' });
    expect(await roster.isKnown(openidOf(memberId))).toBe(false);
  });

  test('nobody takes themself off the roster', async () => {
    const input = { ...aim({ memberId: 'M210', version: 1 }, 'B2'), on: today, reason: '离开' };
    expect(refusalOf(await product.call(ofUnit, 'membership', 'depart', input)).word).toBe('notOneself');
  });
});

test('a crash between the change and what follows is made good by the scheduler', async () => {
  const { memberId } = await roster.newcomer();
  await roster.bind(memberId);
  const input = { ...aim({ memberId, version: 1 }), on: today, reason: '调出' };
  valueOf(await product.call(ofUnit, 'membership', 'depart', input));
  // As if the process had died right after the change.
  await roster.bind(memberId);
  const { data } = await product.database.collection('rosterChanges').where({ _id: input.changeId }).get();
  expect(data[0].due.followUp).toBeGreaterThan(Date.now());
  await product.database.collection('rosterChanges').where({ _id: input.changeId }).update({ 'due.followUp': 1 });
  await product.tick();
  const accounts = await product.database.collection('accounts').where({ memberId }).get();
  expect(accounts.data).toEqual([]);
  const followed = await product.database.collection('rosterChanges').where({ _id: input.changeId }).get();
  expect(followed.data[0].due.followUp).toBeNull();
});

test('whatever is killed and asked again, each change is made once and has its entry', async () => {
  const person = await roster.newcomer();
  await givePhone(product, person.memberId, '13900001111');
  const input = { ...aim(person), toBranchId: 'B2', on: today, reason: '轮岗' };
  for (const wait of [0, 15, 40]) {
    const asked = product.call(ofUnit, 'membership', 'move', input).catch(() => null);
    await new Promise(resolve => setTimeout(resolve, wait));
    await product.crash();
    await asked;
  }
  const { record } = valueOf(await product.call(ofUnit, 'membership', 'move', input));
  expect(record).toMatchObject({ branchId: 'B2', version: person.version + 1 });
  expect((await roster.journal(person.memberId)).filter(({ kind }) => kind === 'moved')).toHaveLength(1);
});
