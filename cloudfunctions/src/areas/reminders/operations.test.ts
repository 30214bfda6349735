import { valueOf } from '../../../../tests/answers';
import { json, type Product, startProduct } from '../../../../tests/emulated-product';
import { configuration } from '../../../../scripts/message-templates';
import { publishGathering } from '../../../../tests/publish-gathering';
import { openPlan } from '../../../../tests/sample-plan';
import { sampleGathering } from '../../../../tests/sample-gathering';
import { members, openidOf, seedSmallOrganisation } from '../../../../tests/small-organisation';
import type { MessageTemplate } from '../../../../types/reminders';
import type { ReminderDocument } from '../../records/reminders/document';

const secretary = openidOf('M100');
const hour = 3_600_000;
const day = 24 * hour;
const started = Date.now();
/** The clock of the functions: it is ten in the morning in UTC+8, whenever the test runs. */
const morning = Math.floor((started + 8 * hour) / day) * day + 2 * hour;
const now = () => morning + Date.now() - started;
let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  await product.setClock(now() - Date.now());
});
afterAll(() => product?.stop());

const emulator = async (method: string, path: string, body?: object) =>
  (await (
    await fetch(`${product.url}/emulator/messages${path}`, {
      method,
      ...(body && { headers: json, body: JSON.stringify(body) }),
    })
  ).json()) as Record<string, unknown>;

/** A tap on 订阅: WeChat asks, and the mini-program tells the server what was chosen. */
async function subscribe(memberId: string, template: MessageTemplate = 'gathering', times = 1): Promise<void> {
  const openid = openidOf(memberId);
  const { id } = configuration[template];
  for (let time = 0; time < times; time++) {
    await emulator('POST', '/consents', { openid, templateIds: [id], choices: { [id]: 'accept' } });
    const requestId = `consent${String(++made).padStart(12, '0')}`;
    const choices = [{ template, choice: 'accept' as const, forGood: false }];
    valueOf(await product.call(openid, 'reminders', 'recordConsents', { requestId, choices }));
  }
}

/** A check-in window around the start, so many hours from now. */
const at = (hours: number) => openPlan(now() + hours * hour).checkIn;

async function publish(over: Parameters<typeof openPlan>[1] = {}) {
  const plan = openPlan(now() + 3 * hour, over);
  return { gatheringId: await publishGathering(product, plan), plan };
}

/** Lets the scheduler look at the gathering, and once more for what follows from that. */
async function makeDue(gatheringId: string): Promise<void> {
  await product.database.collection('gatherings').doc(gatheringId).update({ 'due.reminders': 1 });
  await product.tick();
  await product.tick();
}

async function remindersOf(gatheringId: string): Promise<ReminderDocument[]> {
  const { data } = await product.database.collection('reminders').where({ gatheringId }).limit(1000).get();
  return data as ReminderDocument[];
}
const pushOf = async (gatheringId: string) =>
  Object.fromEntries((await remindersOf(gatheringId)).map(({ memberId, kind, push }) => [`${memberId} ${kind}`, push]));
const phone = async (memberId: string) =>
  (await emulator('GET', `?openid=${openidOf(memberId)}`))['messages'] as object[];
const notices = async (memberId: string) =>
  valueOf(await product.call(openidOf(memberId), 'reminders', 'listNotices', {}));
const left = async (memberId: string) =>
  valueOf(await product.call(openidOf(memberId), 'reminders', 'getConsents', {})).items.map(item => item.left);

test('who consented is told by WeChat once, everybody in the app', async () => {
  await subscribe('M101');
  const { gatheringId } = await publish();
  await makeDue(gatheringId);
  await product.tick();
  expect(await pushOf(gatheringId)).toEqual({
    'M100 published': 'notPushed',
    'M101 published': 'sent',
    'M102 published': 'notPushed',
    'M103 published': 'notPushed',
    'M104 published': 'notPushed',
  });
  expect(await phone('M101')).toEqual([
    expect.objectContaining({
      title: '会议开始提醒',
      page: expect.stringContaining(
        `member/gathering/index?gatheringId=${gatheringId}&noticeId=${gatheringId}:M101:published`,
      ),
    }),
  ]);
  expect(await left('M101')).toEqual([0, 0, 0]);
  const { items, unread } = await notices('M102');
  expect(unread).toBe(1);
  expect(items[0]).toMatchObject({ gatheringId, kind: 'published', read: false, push: 'notPushed' });
});

test('a notice is read once and for all, and nobody else can mark it', async () => {
  const { items } = await notices('M102');
  const noticeIds = items.map(({ noticeId }) => noticeId);
  valueOf(await product.call(openidOf('M103'), 'reminders', 'markRead', { noticeIds }));
  expect((await notices('M102')).unread).toBe(1);
  expect(valueOf(await product.call(openidOf('M102'), 'reminders', 'markRead', { noticeIds })).unread).toBe(0);
  expect((await notices('M102')).items[0]?.read).toBe(true);
});

test('a consent counts once, however often the call is repeated', async () => {
  const input = {
    requestId: 'consentrepeated00001',
    choices: [{ template: 'change' as const, choice: 'accept' as const, forGood: false }],
  };
  for (let time = 0; time < 3; time++)
    valueOf(await product.call(openidOf('M104'), 'reminders', 'recordConsents', input));
  await Promise.all([1, 2].map(() => product.call(openidOf('M104'), 'reminders', 'recordConsents', input)));
  expect(await left('M104')).toEqual([0, 1, 0]);
});

test('two schedulers at once tell nobody twice', async () => {
  for (const memberId of ['M101', 'M102', 'M103']) await subscribe(memberId);
  const before = (await phone('M101')).length;
  const { gatheringId } = await publish();
  await Promise.all([makeDue(gatheringId), makeDue(gatheringId), product.tick()]);
  expect((await remindersOf(gatheringId)).length).toBe(5);
  expect((await phone('M101')).length).toBe(before + 1);
});

test('a change and a cancellation are told to those who knew; then nobody is reminded', async () => {
  const { gatheringId, plan } = await publish();
  await makeDue(gatheringId);
  await subscribe('M103', 'change', 2);
  const view = valueOf(await product.call(secretary, 'gatherings', 'getGathering', { gatheringId })).gathering;
  const revised = { ...plan, place: '五楼报告厅' };
  valueOf(await product.call(secretary, 'gatherings', 'revise', { gatheringId, version: view.version, plan: revised }));
  await makeDue(gatheringId);
  expect((await notices('M103')).items[0]).toMatchObject({
    kind: 'changed',
    words: expect.stringContaining('地点有变更'),
  });
  valueOf(await product.call(secretary, 'gatherings', 'cancel', { gatheringId, reason: '会场停电' }));
  await makeDue(gatheringId);
  const told = await pushOf(gatheringId);
  expect(told['M103 changed']).toBe('sent');
  expect(told['M103 cancelled']).toBe('sent');
  expect(Object.keys(told).filter(key => key.endsWith('hourBefore'))).toEqual([]);
});

test('no answer from WeChat is final: it is not sent again, and shown as unknown', async () => {
  await product.database
    .collection('messageConsents')
    .where({ accepted: product.database.command.gte(0) })
    .remove();
  await subscribe('M102', 'gathering', 2);
  const others = { memberId: product.database.command.neq('M102') };
  await product.database.collection('messageConsents').where(others).remove();
  await emulator('PUT', '/faults', { next: ['lostAfter'] });
  const before = (await phone('M102')).length;
  const { gatheringId } = await publish();
  await makeDue(gatheringId);
  await product.tick();
  expect((await pushOf(gatheringId))['M102 published']).toBe('unknown');
  expect((await phone('M102')).length).toBe(before + 1);
});

test('a fault of WeChat is tried again later; what is of no use any more is skipped', async () => {
  await subscribe('M102');
  await emulator('PUT', '/faults', { next: ['busy'] });
  const { gatheringId } = await publish();
  await makeDue(gatheringId);
  const [waiting] = (await remindersOf(gatheringId)).filter(({ memberId }) => memberId === 'M102');
  expect(waiting).toMatchObject({ push: 'queued', tries: 1, errCode: -1 });
  expect(waiting?.sendAt).toBeGreaterThan(now() + 60_000);
  const { _id = '' } = waiting ?? {};
  await product.database.collection('reminders').doc(_id).update({ sendAt: 1, useUntil: 2 });
  await product.tick();
  expect((await pushOf(gatheringId))['M102 published']).toBe('skipped');
});

test('a sender that died in the midst leaves its messages unknown', async () => {
  const { gatheringId } = await publish();
  await makeDue(gatheringId);
  const [one] = await remindersOf(gatheringId);
  const dead = { push: 'sending', fence: 'dead', leaseUntil: now() - 1 };
  await product.database
    .collection('reminders')
    .doc(one?._id ?? '')
    .update(dead);
  await product.tick();
  expect((await remindersOf(gatheringId)).find(({ _id }) => _id === one?._id)?.push).toBe('unknown');
});

test('those absent on the closed sheet are told so, and the secretary sees how', async () => {
  const { gatheringId } = await publish({ checkIn: openPlan(now()).checkIn, startsAt: now() - hour });
  const part = { gatheringId, branchId: 'B1' };
  valueOf(await product.call(secretary, 'attendance', 'checkInByHand', { ...part, memberIds: ['M100'] }));
  valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  const earlier = { closedAt: now() - 3 * 60_000, 'due.sheets': 1 };
  await product.database.collection('gatherings').doc(gatheringId).update(earlier);
  await makeDue(gatheringId);
  const told = Object.keys(await pushOf(gatheringId)).filter(key => key.endsWith('absent'));
  expect(told.sort()).toEqual(['M101 absent', 'M102 absent', 'M103 absent', 'M104 absent']);
  const { items } = valueOf(await product.call(secretary, 'reminders', 'getRecipients', part));
  expect(items).toHaveLength(5);
  expect(items.find(({ memberId }) => memberId === 'M101')).toMatchObject({ push: 'notPushed', reachable: true });
});

test('of very many absent everyone is told, and whoever was corrected since is not', async () => {
  const [pattern] = members.filter(({ _id }) => _id === 'M101');
  if (!pattern) throw new Error('M101');
  const branches = Array.from({ length: 100 }, (_, at) => `R${String(at).padStart(3, '0')}`);
  const people = branches.flatMap(branchId =>
    Array.from({ length: 12 }, (_, at) => ({
      ...pattern,
      _id: `${branchId}-${at}`,
      no: `${branchId}-${at}`,
      branchId,
      branchIds: [branchId],
    })),
  );
  await product.seed('members', people);
  const gathering = sampleGathering('remindersabsent001', { orgUnitId: 'B1', name: '第一支部' }, now(), {
    state: 'closed',
    closedAt: now() - 3 * 60_000,
    due: { sheets: null, reminders: 1 },
  });
  await product.seed('gatherings', [gathering]);
  const sheetOf = (branchId: string, version: number, attendance: 'absent' | 'present') => ({
    _id: `${gathering._id}:${branchId}:${version}`,
    gatheringId: gathering._id,
    branchId,
    branchName: branchId,
    version,
    closedAt: now(),
    gathering: {
      kind: gathering.kind,
      title: gathering.title,
      place: gathering.place,
      startsAt: gathering.startsAt,
      endsAt: gathering.endsAt,
      hours: 0,
      host: gathering.host,
      chair: null,
      recorder: null,
    },
    path: ['C', 'U1', branchId],
    counts: { expected: 12, present: 0, late: 0, excused: 0, absent: 12, notYet: 0, observer: 0 },
    by: null,
    at: now(),
    due: { tally: null },
    corrections: [],
    guests: [],
    guestCorrections: [],
    rows: people
      .filter(({ _id }) => _id.startsWith(branchId))
      .map(({ _id, name }) => ({
        memberId: _id,
        name,
        standing: 'full' as const,
        entitled: true,
        attendance,
        at: null,
        means: null,
        reason: null,
      })),
  });
  await product.seed('sheets', [
    ...branches.map(branchId => sheetOf(branchId, 1, 'absent')),
    sheetOf(branches.at(-1) ?? '', 2, 'present'),
  ]);
  await product.tick();
  const count = async (where: object) =>
    ((await product.database.collection('reminders').where(where).count()) as { total: number }).total;
  expect(await count({ gatheringId: gathering._id })).toBe(1188);
  await product.tick();
  expect(await count({ gatheringId: gathering._id, push: 'notPushed' })).toBe(1188);
});

test('at night nobody is disturbed; what came up then goes out in the morning', async () => {
  await product.database
    .collection('messageConsents')
    .where({ accepted: product.database.command.gte(0) })
    .remove();
  await subscribe('M101');
  const before = (await phone('M101')).length;
  await product.setClock(now() - Date.now() + 13 * hour);
  const { gatheringId } = await publish({ startsAt: now() + 40 * hour, endsAt: now() + 41 * hour, checkIn: at(40) });
  await makeDue(gatheringId);
  expect(await remindersOf(gatheringId)).toEqual([]);
  await product.setClock(now() - Date.now() + 22 * hour);
  await makeDue(gatheringId);
  expect((await pushOf(gatheringId))['M101 published']).toBe('sent');
  expect((await phone('M101')).length).toBe(before + 1);
  await product.setClock(now() - Date.now());
});
