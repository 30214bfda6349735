import { refusalOf, valueOf } from '../../../../../tests/answers';
import { type Product, startProduct } from '../../../../../tests/emulated-product';
import { publishGathering } from '../../../../../tests/publish-gathering';
import { granted, openidOf, seedSmallOrganisation } from '../../../../../tests/small-organisation';

const secretary = openidOf('M100');
const teacher = { name: '邹平', from: '市委党校 教授', note: '授课' };
const visitor = { name: '凤兰', from: '市纪委 处长', note: null };

let product: Product;
let made = 0;
const newGuestId = () => `guest${String(++made).padStart(15, '0')}`;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const publish = () => publishGathering(product);

const register = (gatheringId: string, guestId: string, guest: typeof visitor | typeof teacher = teacher) =>
  product.call(secretary, 'guests', 'registerGuest', { gatheringId, guestId, guest });

const rollOf = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'attendance', 'getRollCall', { gatheringId, branchId: 'B1' }));

const close = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));

const sheetOf = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'attendance', 'getSheet', { gatheringId, branchId: 'B1' })).sheet;

describe('before the close', () => {
  test('a guest stands on the roll of the host, counted nowhere', async () => {
    const gatheringId = await publish();
    const before = await rollOf(gatheringId);
    const guestId = newGuestId();
    expect(valueOf(await register(gatheringId, guestId)).guests).toEqual([
      { guestId, ...teacher, version: 1, by: '欧阳明' },
    ]);
    const { guests, mayKeepGuests, counts, quorum, rows } = await rollOf(gatheringId);
    expect({ guests, mayKeepGuests }).toMatchObject({ guests: [{ name: '邹平' }], mayKeepGuests: true });
    expect({ counts, quorum, rows: rows.length }).toEqual({
      counts: before.counts,
      quorum: before.quorum,
      rows: before.rows.length,
    });
  });

  test('many at once, each sent twice, are as many guests', async () => {
    const gatheringId = await publish();
    const ids = Array.from({ length: 6 }, newGuestId);
    await Promise.all([...ids, ...ids].map(async guestId => valueOf(await register(gatheringId, guestId))));
    const { guests } = await rollOf(gatheringId);
    expect(guests.map(({ guestId }) => guestId).sort()).toEqual(ids);
  });

  test('of two who correct the same guest the second is shown what the first wrote', async () => {
    const gatheringId = await publish();
    const guestId = newGuestId();
    valueOf(await register(gatheringId, guestId));
    const correct = (guest: typeof teacher) =>
      product.call(secretary, 'guests', 'correctGuest', { gatheringId, guestId, basedOn: 1, guest });
    const first = { ...teacher, name: '邹萍' };
    valueOf(await correct(first));
    expect(valueOf(await correct(first)).guests).toMatchObject([{ name: '邹萍', version: 2 }]);
    expect(refusalOf(await correct({ ...teacher, name: '邹苹' }))).toMatchObject({
      word: 'changedElsewhere',
      guests: [{ name: '邹萍', version: 2 }],
    });
  });

  test('one who is removed stays away, whatever comes late', async () => {
    const gatheringId = await publish();
    const guestId = newGuestId();
    valueOf(await register(gatheringId, guestId));
    const remove = () => product.call(secretary, 'guests', 'removeGuest', { gatheringId, guestId });
    expect(valueOf(await remove()).guests).toEqual([]);
    expect(valueOf(await remove()).guests).toEqual([]);
    expect(valueOf(await register(gatheringId, guestId)).guests).toEqual([]);
  });

  test('the fifty-first is refused', async () => {
    const gatheringId = await publish();
    for (let count = 0; count < 50; count += 10)
      await Promise.all(Array.from({ length: 10 }, async () => valueOf(await register(gatheringId, newGuestId()))));
    expect(refusalOf(await register(gatheringId, newGuestId()))).toEqual({ word: 'tooMany', most: 50 });
  });
});

describe('on the sheet', () => {
  test('stands who was on the list, and the lists are closed', async () => {
    const gatheringId = await publish();
    const guestId = newGuestId();
    valueOf(await register(gatheringId, guestId));
    await close(gatheringId);
    const sheet = await sheetOf(gatheringId);
    expect(sheet).toMatchObject({ version: 1, guests: [{ guestId, ...teacher }], keepsGuests: true });
    expect(sheet.counts).toMatchObject({ expected: 5, observer: 0 });
    expect(refusalOf(await register(gatheringId, newGuestId())).word).toBe('gatheringClosed');
  });

  test('a guest of a host with no people of its own there has a sheet all the same', async () => {
    const hostId = 'U1';
    const openid = openidOf('M210');
    await product.database
      .collection('members')
      .where({ _id: 'M210' })
      .update({ grants: product.database.command.set([granted('secretary', hostId)]) });
    const gatheringId = await publishGathering(product, undefined, { hostId, openid });
    const guest = { gatheringId, guestId: newGuestId(), guest: teacher };
    valueOf(await product.call(openid, 'guests', 'registerGuest', guest));
    valueOf(await product.call(openid, 'attendance', 'close', { gatheringId }));
    const sheetFor = async (branchId: string) =>
      valueOf(await product.call(openid, 'attendance', 'getSheet', { gatheringId, branchId })).sheet;
    expect(await sheetFor(hostId)).toMatchObject({ rows: [], guests: [{ name: '邹平' }], keepsGuests: true });
    expect(await sheetFor('B1')).toMatchObject({ guests: [], keepsGuests: false });
  });

  test('a guest whose writing was under way at the close comes with the second look', async () => {
    const gatheringId = await publish();
    valueOf(await register(gatheringId, newGuestId()));
    await close(gatheringId);
    const lists = product.database.collection('guestLists');
    const late = { guestId: newGuestId(), ...visitor, version: 1, by: { memberId: 'M100', name: '欧阳明' }, at: 1 };
    await lists.where({ _id: gatheringId }).update({ guests: product.database.command.push([late]) });
    await product.database.collection('gatherings').where({ _id: gatheringId }).update({ 'due.sheets': 1 });
    await product.tick();
    expect(await sheetOf(gatheringId)).toMatchObject({
      version: 2,
      guests: [{ name: '邹平' }, { name: '凤兰' }],
      corrections: [],
      guestCorrections: [{ version: 2, name: '凤兰', is: 'added', by: null }],
    });
  });
});

describe('after the close', () => {
  const change = (gatheringId: string, over: Partial<Change>) =>
    product.call(secretary, 'guests', 'correctGuestOnSheet', {
      gatheringId,
      guestId: 'guest000000000000x',
      basedOn: 1,
      guest: visitor,
      reason: '会后补登',
      ...over,
    });
  interface Change {
    readonly guestId: string;
    readonly basedOn: number;
    readonly guest: typeof visitor | null;
    readonly reason: string;
  }

  test('a guest is added, corrected and removed by versions with author and reason', async () => {
    const gatheringId = await publish();
    expect(refusalOf(await change(gatheringId, {})).word).toBe('notClosed');
    await close(gatheringId);
    const first = await Promise.all([change(gatheringId, {}), change(gatheringId, {})]);
    for (const answer of first) expect(valueOf(answer).sheet).toMatchObject({ version: 2, guests: [visitor] });
    expect(refusalOf(await change(gatheringId, { reason: '别的原因' }))).toEqual({
      word: 'changedElsewhere',
      version: 2,
    });
    expect(refusalOf(await change(gatheringId, { basedOn: 2 })).word).toBe('unchanged');
    const better = { ...visitor, from: '市纪委 副处长' };
    valueOf(await change(gatheringId, { basedOn: 2, guest: better, reason: '职务有误' }));
    const { sheet } = valueOf(await change(gatheringId, { basedOn: 3, guest: null, reason: '未到会' }));
    expect(sheet).toMatchObject({ version: 4, guests: [] });
    expect(sheet.guestCorrections).toMatchObject([
      { version: 2, is: 'added', reason: '会后补登', by: '欧阳明' },
      { version: 3, is: 'changed', reason: '职务有误' },
      { version: 4, is: 'removed', reason: '未到会', name: '凤兰' },
    ]);
  });

  test('a correction of somebody else keeps the guests, and is no change of theirs', async () => {
    const gatheringId = await publish();
    await close(gatheringId);
    valueOf(await change(gatheringId, {}));
    const correction = { gatheringId, branchId: 'B1', memberId: 'M101', basedOn: 2 } as const;
    valueOf(
      await product.call(secretary, 'attendance', 'correct', { ...correction, attendance: 'present', reason: '到会' }),
    );
    const sheet = await sheetOf(gatheringId);
    expect(sheet).toMatchObject({ version: 3, guests: [visitor] });
    expect(sheet.guestCorrections).toHaveLength(1);
  });
});
