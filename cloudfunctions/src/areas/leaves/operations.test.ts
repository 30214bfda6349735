import { refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import { publishGathering } from '../../../../tests/publish-gathering';
import { openPlan, shiftedPlan } from '../../../../tests/sample-plan';
import { openidOf, seedSmallOrganisation } from '../../../../tests/small-organisation';

const secretary = openidOf('M100');
const member = openidOf('M101');

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const newId = (what: string) => `${what}${String(++made).padStart(16 - what.length, '0')}`;

const publish = (plan = shiftedPlan(Date.now(), 20)) => publishGathering(product, plan);

const request = (gatheringId: string, requestId = newId('request'), reason = '出差') =>
  product.call(member, 'leaves', 'requestLeave', { gatheringId, requestId, reason });

const read = async (gatheringId: string, openid = member) =>
  valueOf(await product.call(openid, 'leaves', 'getOwnLeave', { gatheringId }));

const decide = (gatheringId: string, requestId: string, outcome: 'approved' | 'declined', openid = secretary) =>
  product.call(openid, 'leaves', 'decideLeave', {
    gatheringId,
    branchId: 'B1',
    memberId: 'M101',
    requestId,
    outcome,
    words: '注意安全',
  });

const withdraw = (gatheringId: string, requestId: string) =>
  product.call(member, 'leaves', 'withdrawLeave', { gatheringId, requestId });

const undecided = async (gatheringId: string) => {
  const { items } = valueOf(await product.call(secretary, 'leaves', 'listUndecided', { orgUnitId: 'B1' }));
  return items.filter(item => item.gatheringId === gatheringId);
};

const attendance = async (gatheringId: string, memberId = 'M101') => {
  const input = { gatheringId, branchId: 'B1' };
  const { rows } = valueOf(await product.call(secretary, 'attendance', 'getRollCall', input));
  return rows.find(row => row.memberId === memberId)?.attendance;
};

describe('a request', () => {
  test('waits for the secretary, and excuses nobody until it is approved', async () => {
    const gatheringId = await publish();
    const requestId = newId('request');
    const first = valueOf(await request(gatheringId, requestId)).leave;
    expect(first).toMatchObject({ state: 'requested', reason: '出差', request: { afterStart: false }, decision: null });
    expect(valueOf(await request(gatheringId, requestId)).leave).toEqual(first);
    expect(await undecided(gatheringId)).toMatchObject([{ memberId: 'M101', name: '单雪', branchName: '第一支部' }]);
    expect(await attendance(gatheringId)).toBe('notYet');

    const decided = valueOf(await decide(gatheringId, requestId, 'approved')).leave;
    expect(decided).toMatchObject({ state: 'approved', decision: { by: '欧阳明', words: '注意安全' } });
    expect(valueOf(await decide(gatheringId, requestId, 'approved')).leave).toEqual(decided);
    const { items } = valueOf(await product.call(member, 'reminders', 'listNotices', {}));
    expect(items.filter(item => item.gatheringId === gatheringId)).toMatchObject([{ kind: 'leaveApproved' }]);
    expect(await undecided(gatheringId)).toEqual([]);
    expect(await attendance(gatheringId)).toBe('excused');
    expect(await read(gatheringId)).toMatchObject({ leave: decided, mayRequest: false, mayWithdraw: true });
  });

  test('that is declined may be followed by another one', async () => {
    const gatheringId = await publish();
    const requestId = newId('request');
    valueOf(await request(gatheringId, requestId));
    valueOf(await decide(gatheringId, requestId, 'declined'));
    expect(await attendance(gatheringId)).toBe('notYet');
    expect(await read(gatheringId)).toMatchObject({ leave: { state: 'declined' }, mayRequest: true });
    valueOf(await request(gatheringId, newId('request'), '住院'));
    expect(await undecided(gatheringId)).toMatchObject([{ reason: '住院', decision: null }]);
    expect(refusalOf(await decide(gatheringId, requestId, 'approved')).word).toBe('noLeave');
  });

  test('of before, sent once more, is nothing new', async () => {
    const gatheringId = await publish();
    const [first, second] = [newId('request'), newId('request')];
    valueOf(await request(gatheringId, first));
    valueOf(await decide(gatheringId, first, 'declined'));
    valueOf(await request(gatheringId, second, '住院'));
    const { leave } = valueOf(await request(gatheringId, first));
    expect(leave).toMatchObject({ state: 'requested', reason: '住院', request: { requestId: second } });
  });

  test('stays where the secretary excuses the person, who is told so', async () => {
    const gatheringId = await publish();
    const requestId = newId('request');
    const input = { gatheringId, branchId: 'B1', memberId: 'M101' };
    valueOf(await request(gatheringId, requestId));
    valueOf(await product.call(secretary, 'attendance', 'withdrawExcuse', input));
    expect(await undecided(gatheringId)).toHaveLength(1);
    valueOf(await product.call(secretary, 'attendance', 'excuse', { ...input, reason: '住院' }));
    expect(await read(gatheringId)).toMatchObject({
      leave: { state: 'approved', reason: '住院', request: { requestId }, decision: { by: '欧阳明' } },
      mayWithdraw: true,
    });
    await product.tick();
    await product.tick();
    const { items } = valueOf(await product.call(member, 'reminders', 'listNotices', {}));
    const decisions = items.filter(item => item.gatheringId === gatheringId && item.kind === 'leaveApproved');
    expect(decisions).toHaveLength(1);
  });

  test('after the start is marked, and stands on the sheet as leave', async () => {
    const gatheringId = await publish(openPlan(Date.now()));
    const requestId = newId('request');
    expect(valueOf(await request(gatheringId, requestId)).leave.request).toMatchObject({ afterStart: true });
    valueOf(await decide(gatheringId, requestId, 'approved'));
    valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
    const sheet = valueOf(
      await product.call(secretary, 'attendance', 'getSheet', { gatheringId, branchId: 'B1' }),
    ).sheet;
    expect(sheet.rows.find(({ memberId }) => memberId === 'M101')).toMatchObject({
      attendance: 'excused',
      reason: '出差',
    });
    expect(refusalOf(await request(gatheringId)).word).toBe('gatheringClosed');
    expect(refusalOf(await withdraw(gatheringId, requestId)).word).toBe('gatheringClosed');
  });

  test('of who is there already is refused; who comes in spite of leave is present', async () => {
    const gatheringId = await publish(openPlan(Date.now()));
    const requestId = newId('request');
    valueOf(await request(gatheringId, requestId));
    valueOf(await decide(gatheringId, requestId, 'approved'));
    const input = { gatheringId, branchId: 'B1', memberIds: ['M101'] };
    valueOf(await product.call(secretary, 'attendance', 'checkInByHand', input));
    expect(await attendance(gatheringId)).toBe('present');
    expect(refusalOf(await request(gatheringId)).word).toBe('alreadyCheckedIn');
  });

  test('is taken back, approved or not, and a late repetition changes nothing', async () => {
    const gatheringId = await publish();
    const requestId = newId('request');
    valueOf(await request(gatheringId, requestId));
    valueOf(await decide(gatheringId, requestId, 'approved'));
    valueOf(await withdraw(gatheringId, requestId));
    valueOf(await withdraw(gatheringId, requestId));
    expect(valueOf(await request(gatheringId, requestId)).leave.state).toBe('withdrawn');
    expect(await attendance(gatheringId)).toBe('notYet');
    expect(refusalOf(await decide(gatheringId, requestId, 'declined'))).toMatchObject({
      word: 'alreadyDecided',
      outcome: 'withdrawn',
    });
  });
});

describe('a decision', () => {
  test('is nobody’s about their own leave', async () => {
    const gatheringId = await publish();
    const requestId = newId('request');
    valueOf(await product.call(secretary, 'leaves', 'requestLeave', { gatheringId, requestId, reason: '出差' }));
    const input = {
      gatheringId,
      branchId: 'B1',
      memberId: 'M100',
      requestId,
      outcome: 'approved',
      words: null,
    } as const;
    expect(refusalOf(await product.call(secretary, 'leaves', 'decideLeave', input)).word).toBe('notOneself');
  });

  test('of two at once is one, and the other is told', async () => {
    const gatheringId = await publish();
    const requestId = newId('request');
    valueOf(await request(gatheringId, requestId));
    const answers = await Promise.all([
      decide(gatheringId, requestId, 'approved'),
      decide(gatheringId, requestId, 'declined'),
    ]);
    const lost = answers.find(({ ok }) => !ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(lost && refusalOf(lost)).toMatchObject({ word: 'alreadyDecided', by: '欧阳明' });
  });

  test('whose call ended before the person was told is told by the timer', async () => {
    const gatheringId = await publish();
    const requestId = newId('request');
    valueOf(await request(gatheringId, requestId));
    const { database } = product;
    const decidedBy = database.command.set({ memberId: 'M100', name: '欧阳明' });
    const decided = { state: 'declined', decidedBy, decidedAt: Date.now(), due: { message: Date.now() } };
    await database.collection('leaves').where({ gatheringId }).update(decided);
    await product.tick();
    const { items } = valueOf(await product.call(member, 'reminders', 'listNotices', {}));
    const kinds = items.filter(item => item.gatheringId === gatheringId).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['leaveDeclined', 'published']);
    expect(
      (
        await database
          .collection('leaves')
          .where({ gatheringId, 'due.message': database.command.gt(0) })
          .get()
      ).data,
    ).toEqual([]);
  });

  test('by the secretary without a request cannot be taken back by the person', async () => {
    const gatheringId = await publish();
    const input = { gatheringId, branchId: 'B1', memberId: 'M101', reason: '出差' };
    valueOf(await product.call(secretary, 'attendance', 'excuse', input));
    expect(await read(gatheringId)).toMatchObject({
      leave: { state: 'approved', request: null, decision: { by: '欧阳明' } },
      mayRequest: false,
      mayWithdraw: false,
    });
    expect(refusalOf(await request(gatheringId)).word).toBe('alreadyApproved');
  });
});
