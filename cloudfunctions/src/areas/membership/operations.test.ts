import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import { aim, dayMs, details, newId, ofAll, ofUnit, rosterOf, today } from '../../../../tests/roster-people';
import { openidOf, seedCommitteeAdministrator, seedSmallOrganisation } from '../../../../tests/small-organisation';
import type { PersonDetails } from '../../../../types/membership';

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

describe('adding', () => {
  test('puts somebody on the roster and in the directory once, with one entry', async () => {
    const input = { orgUnitId: 'B1', changeId: newId(), no: '7001', on: today, details: details({ name: '柏杨' }) };
    const answers = await Promise.all([1, 2, 3].map(() => product.call(ofUnit, 'membership', 'add', input)));
    const records = answers.map(answer => valueOf(answer).record);
    expect(new Set(records.map(record => JSON.stringify(record))).size).toBe(1);
    expect(records[0]).toMatchObject({ memberId: 'M7001', phone: '1** **** 4321', version: 1, state: 'active' });
    const entries = await roster.journal('M7001');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'added', by: '翟宁', on: today });
    expect(entries[0]?.fields).toContainEqual({ field: '手机号', from: null, to: '尾号 4321' });
    expect(JSON.stringify(entries)).not.toContain('13800004321');
    await new Promise(resolve => setTimeout(resolve, 3200));
    const found = valueOf(await product.call(ofUnit, 'contacts', 'search', { text: 'boyang' }));
    expect(JSON.stringify(found)).toContain('柏杨');
  });

  test('a taken number is refused; who has it is said only to those above them', async () => {
    const add = (no: string) =>
      product.call(ofUnit, 'membership', 'add', {
        orgUnitId: 'B1',
        changeId: newId(),
        no,
        on: today,
        details: details(),
      });
    expect(refusalOf(await add('101'))).toEqual({
      word: 'numberTaken',
      name: '单雪',
      branchName: '第一支部',
      left: false,
    });
    expect(refusalOf(await add('301'))).toEqual({ word: 'numberTaken', name: null, branchName: null, left: false });
  });

  test('tomorrow, and what is no branch, are refused', async () => {
    const input = { orgUnitId: 'B1', changeId: newId(), no: '7002', on: today + dayMs, details: details() };
    expect(refusalOf(await product.call(ofUnit, 'membership', 'add', input))).toMatchObject({
      word: 'dayOutOfRange',
      latest: today,
    });
    const intoUnit = { ...input, orgUnitId: 'U1', on: today };
    expect(refusalOf(await product.call(ofUnit, 'membership', 'add', intoUnit)).word).toBe('notABranch');
  });
});

describe('amending', () => {
  test('writes down what differs, and what it was', async () => {
    const person = await roster.newcomer();
    const input = { ...aim(person), details: details({ title: '处长', duty: 'publicity' }), reason: '任职' };
    const { record } = valueOf(await product.call(ofUnit, 'membership', 'amend', input));
    expect(record).toMatchObject({ title: '处长', duty: 'publicity', version: person.version + 1 });
    const [entry] = await roster.journal(person.memberId);
    expect(entry).toMatchObject({ kind: 'amended', reason: '任职', on: entry?.at });
    expect(entry?.fields).toEqual([
      { field: '职务', from: '主任', to: '处长' },
      { field: '支部职务', from: null, to: '宣传委员' },
    ]);
    expect(valueOf(await product.call(ofUnit, 'membership', 'amend', input)).record).toEqual(record);
    const same = { ...aim(record), details: input.details, reason: null };
    expect(refusalOf(await product.call(ofUnit, 'membership', 'amend', same)).word).toBe('unchanged');
  });

  test('leaves the phone number as it is when none is given', async () => {
    const person = await roster.newcomer();
    const { phone: _, ...others } = details({ title: '处长' });
    const input = { ...aim(person), details: others, reason: null };
    expect(valueOf(await product.call(ofUnit, 'membership', 'amend', input)).record.phone).toBe(person.phone);
  });

  test('of two at once the second is told to read again', async () => {
    const person = await roster.newcomer();
    const amend = (title: string) =>
      product.call(ofUnit, 'membership', 'amend', { ...aim(person), details: details({ title }), reason: null });
    const answers = await Promise.all([amend('甲'), amend('乙')]);
    const lost = answers.find(({ ok }) => !ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(lost && refusalOf(lost)).toEqual({ word: 'changedElsewhere', version: person.version + 1 });
    expect(await roster.journal(person.memberId)).toHaveLength(2);
  });

  test('the phone of somebody with further rights and the own duty cannot be set', async () => {
    const amend = (orgUnitId: string, memberId: string, over: Partial<PersonDetails>) =>
      product.call(openidOf('M310'), 'membership', 'amend', {
        orgUnitId,
        memberId,
        basedOn: 1,
        changeId: newId(),
        details: details(over),
        reason: null,
      });
    const { data } = await product.database.collection('members').where({ _id: 'M210' }).get();
    const [unitAdministrator] = data as { grants: { orgUnitId: string }[] }[];
    const [grant] = unitAdministrator?.grants ?? [];
    // Administrator of the second unit, in the branch of the committee's administrator.
    await newcomerOf('310', { grants: [{ ...grant, orgUnitId: 'U2' }] });
    expect(refusalOf(await amend('B3', 'M999', { phone: '13900000000' })).word).toBe('beyondRights');
    expect(refusalOf(await amend('B3', 'M310', { duty: 'secretary' })).word).toBe('beyondRights');
  });

  test('a change id of another change is a conflict', async () => {
    const [one, other] = [await roster.newcomer(), await roster.newcomer()];
    const input = { ...aim(one), details: details({ title: '处长' }), reason: null };
    valueOf(await product.call(ofUnit, 'membership', 'amend', input));
    const stolen = { ...input, memberId: other.memberId };
    expect(failureOf(await product.call(ofUnit, 'membership', 'amend', stolen)).code).toBe('conflict');
  });
});

/** Somebody of the third branch as given, with an account. */
async function newcomerOf(no: string, over: object): Promise<void> {
  valueOf(
    await product.call(ofAll, 'membership', 'add', {
      orgUnitId: 'B3',
      changeId: newId(),
      no,
      on: today,
      details: details({ phone: null }),
    }),
  );
  await product.database
    .collection('members')
    .where({ _id: `M${no}` })
    .update(over);
  await roster.bind(`M${no}`);
}

describe('merging', () => {
  test('takes the duplicate off the roster, and hands its WeChat identity over', async () => {
    const [kept, duplicate] = [await roster.newcomer(), await roster.newcomer('B2')];
    await roster.bind(duplicate.memberId);
    const input = { ...aim(kept), duplicateId: duplicate.memberId, reason: '重复' };
    const { record } = valueOf(await product.call(ofUnit, 'membership', 'merge', input));
    expect(record).toMatchObject({ memberId: kept.memberId, state: 'active', version: kept.version + 1 });
    expect(valueOf(await product.call(ofUnit, 'membership', 'merge', input)).record).toEqual(record);
    const me = valueOf(await product.call(openidOf(duplicate.memberId), 'identity', 'getMe', {})).me;
    expect(me?.memberId).toBe(kept.memberId);
    const ofDuplicate = { orgUnitId: 'B2', memberId: duplicate.memberId };
    const gone = valueOf(await product.call(ofUnit, 'membership', 'getRecord', ofDuplicate)).record;
    expect(gone).toMatchObject({ state: 'left', mergedInto: kept.memberId });
    expect((await roster.journal(kept.memberId))[0]).toMatchObject({ kind: 'merged', fields: [{ field: '重复条目' }] });
    expect((await roster.journal(duplicate.memberId))[0]).toMatchObject({ kind: 'merged' });
  });

  test('keeps the WeChat identity of the entry that counts', async () => {
    const [kept, duplicate] = [await roster.newcomer(), await roster.newcomer()];
    await Promise.all([roster.bind(kept.memberId), roster.bind(duplicate.memberId)]);
    const input = { ...aim(kept), duplicateId: duplicate.memberId, reason: '重复' };
    valueOf(await product.call(ofUnit, 'membership', 'merge', input));
    expect(await roster.isKnown(openidOf(kept.memberId))).toBe(true);
    expect(await roster.isKnown(openidOf(duplicate.memberId))).toBe(false);
  });

  test('does not hand over rights that the caller could not give', async () => {
    const duplicate = await roster.newcomer();
    const merge = (openid: string, aimed: object, duplicateId: string) =>
      product.call(openid, 'membership', 'merge', {
        ...(aimed as ReturnType<typeof aim>),
        duplicateId,
        reason: '重复',
      });
    const own = aim({ memberId: 'M210', version: 1 }, 'B2');
    expect(refusalOf(await merge(ofUnit, own, 'M301')).word).toBe('beyondRights');
    expect(refusalOf(await merge(ofUnit, aim(duplicate), duplicate.memberId)).word).toBe('samePerson');
    expect(refusalOf(await merge(ofUnit, aim(duplicate), 'M000')).word).toBe('duplicateNotFound');
    expect(refusalOf(await merge(ofUnit, aim(duplicate), 'M210')).word).toBe('notOneself');
  });
});
