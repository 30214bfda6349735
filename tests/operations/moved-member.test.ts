import type { AttendanceState } from '../../types/gatherings';
import { readShownCode } from '../shown-code';
import { refusalOf, valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { aim, dayMs, newId, ofAll, ofUnit, rosterOf, today } from '../roster-people';
import { openPlan } from '../sample-plan';
import { openidOf, seedCommitteeAdministrator, seedSmallOrganisation } from '../small-organisation';

const secretaries = { B1: openidOf('M100'), B2: openidOf('M200'), B3: openidOf('M300') } as const;
type Branch = keyof typeof secretaries;

let product: Product;
let roster: ReturnType<typeof rosterOf>;

beforeAll(async () => {
  product = await startProduct();
  roster = rosterOf(product);
  await seedSmallOrganisation(product);
  await seedCommitteeAdministrator(product);
  // Whoever holds gatherings for all of the first unit.
  const { command } = product.database;
  const grant = { grantId: 'g', role: 'secretary', orgUnitId: 'U1', orgUnitName: '市档案馆', from: 0, until: null };
  const by = { memberId: 'M999', name: '文静' };
  await product.database
    .collection('members')
    .where({ _id: 'M210' })
    .update({ grants: command.push([{ ...grant, reason: '分工', by, at: 0, ended: null }]) });
  await product.tick();
});

afterAll(() => product?.stop());

/** A published gathering of a host that started `ago` and is open for check-in. */
async function held(hostId: Branch | 'U1', ago = 0): Promise<string> {
  const openid = hostId === 'U1' ? ofUnit : secretaries[hostId];
  const plan = openPlan(Date.now());
  const gatheringId = await publishGathering(product, plan, { hostId, openid });
  const times = { startsAt: plan.startsAt - ago, endsAt: plan.endsAt - ago };
  await product.database.collection('gatherings').where({ _id: gatheringId }).update(times);
  return gatheringId;
}

const codeOf = (gatheringId: string) => readShownCode(product, gatheringId);

const close = (gatheringId: string, openid: string) =>
  product.call(openid, 'attendance', 'close', { gatheringId }).then(valueOf);
const sheet = async (gatheringId: string, branchId: Branch) =>
  valueOf(await product.call(secretaries[branchId], 'attendance', 'getSheet', { gatheringId, branchId })).sheet;
const roll = async (gatheringId: string, branchId: Branch) =>
  valueOf(await product.call(secretaries[branchId], 'attendance', 'getRollCall', { gatheringId, branchId })).rows;
const standing = (rows: readonly { memberId: string; attendance: AttendanceState }[], id: string) =>
  rows.find(({ memberId }) => memberId === id)?.attendance ?? null;
const listOf = async (memberId: string, when: 'upcoming' | 'past') =>
  valueOf(await product.call(openidOf(memberId), 'gatherings', 'listMine', { when })).items;

/** Somebody with an account. */
async function somebody(branchId: Branch = 'B1') {
  const record = await roster.newcomer(branchId);
  await roster.bind(record.memberId);
  return record;
}

const moveTo = async (person: { memberId: string; version: number }, from: Branch, toBranchId: Branch, on = today) =>
  valueOf(await product.call(ofAll, 'membership', 'move', { ...aim(person, from), toBranchId, on, reason: '调动' }))
    .record;

test('a moved member whose old sheet stays with the old branch', async () => {
  const person = await somebody();
  const { memberId } = person;
  const old = await held('B1', 3 * dayMs);
  const elsewhere = await held('B3', 3 * dayMs);
  const byHand = { gatheringId: old, branchId: 'B1', memberIds: [memberId] };
  valueOf(await product.call(secretaries.B1, 'attendance', 'checkInByHand', byHand));
  await close(old, secretaries.B1);
  const before = await sheet(old, 'B1');
  expect(standing(before.rows, memberId)).toMatch(/present|late/);

  await moveTo(person, 'B1', 'B3');
  await product.database.collection('gatherings').where({ _id: old }).update({ 'due.sheets': 1 });
  await product.tick();
  expect(await sheet(old, 'B1')).toEqual(before);

  const next = await held('B3');
  expect(standing(await roll(next, 'B3'), memberId)).toBe('notYet');
  expect(standing(await roll(await held('B1'), 'B1'), memberId)).toBeNull();
  const past = await listOf(memberId, 'past');
  expect(past.map(({ gatheringId }) => gatheringId)).toContain(old);
  expect(past.map(({ gatheringId }) => gatheringId)).not.toContain(elsewhere);
  expect(past.find(({ gatheringId }) => gatheringId === old)?.mine).toMatch(/present|late/);
  const own = valueOf(await product.call(openidOf(memberId), 'gatherings', 'getGathering', { gatheringId: old }));
  expect(own.gathering.mine).toMatch(/present|late/);
  expect((await listOf(memberId, 'upcoming')).map(({ gatheringId }) => gatheringId)).toEqual([next]);
  const checkIn = { gatheringId: next, code: await codeOf(next) };
  expect(valueOf(await product.call(openidOf(memberId), 'attendance', 'checkIn', checkIn)).receipt.memberId).toBe(
    memberId,
  );
});

describe('at a gathering of both branches that is still open', () => {
  test('a check-in and a leave go along; either stands on one sheet', async () => {
    const [present, excused] = [await somebody(), await somebody()];
    const gatheringId = await held('U1');
    const code = await codeOf(gatheringId);
    valueOf(await product.call(openidOf(present.memberId), 'attendance', 'checkIn', { gatheringId, code }));
    const leave = { gatheringId, branchId: 'B1', memberId: excused.memberId, reason: '出差' };
    valueOf(await product.call(secretaries.B1, 'attendance', 'excuse', leave));
    for (const person of [present, excused]) await moveTo(person, 'B1', 'B2', today - dayMs);

    const [before, after] = [await roll(gatheringId, 'B1'), await roll(gatheringId, 'B2')];
    for (const { memberId } of [present, excused]) expect(standing(before, memberId)).toBeNull();
    expect(standing(after, present.memberId)).toMatch(/present|late/);
    expect(standing(after, excused.memberId)).toBe('excused');
    await close(gatheringId, ofUnit);
    const [first, second] = [await sheet(gatheringId, 'B1'), await sheet(gatheringId, 'B2')];
    expect(standing(first.rows, present.memberId)).toBeNull();
    expect(standing(second.rows, present.memberId)).toMatch(/present|late/);
    expect(standing(second.rows, excused.memberId)).toBe('excused');
    expect(first.rows).toHaveLength(before.length);
    expect(second.rows).toHaveLength(after.length);
  });

  test('the new secretary undoes what the old branch recorded; the old one cannot', async () => {
    const [present, excused] = [await somebody(), await somebody()];
    const gatheringId = await held('U1');
    const byHand = { gatheringId, branchId: 'B1', memberIds: [present.memberId] };
    valueOf(await product.call(secretaries.B1, 'attendance', 'checkInByHand', byHand));
    const leave = { gatheringId, branchId: 'B1', memberId: excused.memberId, reason: '出差' };
    valueOf(await product.call(secretaries.B1, 'attendance', 'excuse', leave));
    for (const person of [present, excused]) await moveTo(person, 'B1', 'B2');
    const undo = (branchId: Branch) => {
      const one = { gatheringId, branchId, memberId: present.memberId, undoId: newId(), reason: '误点' };
      return product.call(secretaries[branchId], 'attendance', 'undoCheckIn', one);
    };
    expect(refusalOf(await undo('B1')).word).toBe('notCheckedIn');
    valueOf(await undo('B2'));
    const withdraw = (branchId: Branch) => {
      const one = { gatheringId, branchId, memberId: excused.memberId };
      return product.call(secretaries[branchId], 'attendance', 'withdrawExcuse', one);
    };
    valueOf(await withdraw('B1'));
    expect(standing(await roll(gatheringId, 'B2'), excused.memberId)).toBe('excused');
    valueOf(await withdraw('B2'));
    const rows = await roll(gatheringId, 'B2');
    expect([present, excused].map(({ memberId }) => standing(rows, memberId))).toEqual(['notYet', 'notYet']);
  });
});

test('who is on record with the old branch stays on its roll and sees it', async () => {
  const [present, silent] = [await somebody(), await somebody()];
  const gatheringId = await held('B1');
  const byHand = { gatheringId, branchId: 'B1', memberIds: [present.memberId] };
  valueOf(await product.call(secretaries.B1, 'attendance', 'checkInByHand', byHand));
  for (const person of [present, silent]) await moveTo(person, 'B1', 'B3', today - dayMs);
  const rows = await roll(gatheringId, 'B1');
  expect(standing(rows, present.memberId)).toMatch(/present|late/);
  expect(standing(rows, silent.memberId)).toBeNull();
  expect((await listOf(present.memberId, 'upcoming')).map(card => card.gatheringId)).toContain(gatheringId);
  expect((await listOf(silent.memberId, 'upcoming')).map(card => card.gatheringId)).not.toContain(gatheringId);
  const own = await product.call(openidOf(present.memberId), 'gatherings', 'getGathering', { gatheringId });
  expect(valueOf(own).gathering.receipt?.memberId).toBe(present.memberId);
  await close(gatheringId, secretaries.B1);
  expect(standing((await sheet(gatheringId, 'B1')).rows, present.memberId)).toMatch(/present|late/);
});

test('a move in the midst of closing puts nobody on two sheets, and nobody on none', async () => {
  const [forth, back] = [await somebody('B1'), await somebody('B2')];
  const gatheringId = await held('U1');
  await close(gatheringId, ofUnit);
  // As if the function had died between the two sheets, and people were moved before the scheduler came.
  const sheets = product.database.collection('sheets');
  await sheets.where({ _id: `${gatheringId}:B2:1` }).remove();
  await moveTo(forth, 'B1', 'B2', today - dayMs);
  await moveTo(back, 'B2', 'B1', today - dayMs);
  await product.database.collection('gatherings').where({ _id: gatheringId }).update({ 'due.sheets': 1 });
  await product.tick();
  const [first, second] = [await sheet(gatheringId, 'B1'), await sheet(gatheringId, 'B2')];
  expect([first, second].map(({ rows }) => standing(rows, forth.memberId))).toEqual(['absent', null]);
  expect([first, second].map(({ rows }) => standing(rows, back.memberId))).toEqual(['absent', null]);
  expect(first.corrections).toMatchObject([{ memberId: back.memberId, reason: '关闭时正在办理的调动', by: null }]);
});

test('a page of the past is never empty while there is more', async () => {
  const person = await somebody('B2');
  const own = await held('B2', 50 * dayMs);
  for (let ago = 21; ago > 0; ago--) await held('B3', (10 + ago) * dayMs);
  await moveTo(person, 'B2', 'B3');
  const past = await listOf(person.memberId, 'past');
  expect(past.map(({ gatheringId }) => gatheringId)).toEqual([own]);
});
