import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { committee, type Contacts, secrets, startContacts } from '../../../../tests/contacts-organisation';
import { sampleRow, sampleSheet } from '../../../../tests/sample-sheet';
import { openidOf } from '../../../../tests/small-organisation';
import { openLimit } from './rules/requests';
import { periods } from './rules/retention';

const administrator = openidOf('M210');
const member = openidOf('M101');
const minute = 60_000;
const day = 86_400_000;

let contacts: Contacts;
let made = 0;

beforeAll(async () => {
  contacts = await startContacts();
});
afterAll(() => contacts?.product.stop());
beforeEach(() => contacts.product.database.collection('privacyRequests').where({ _id: /./ }).remove());

const newId = () => `request${String(++made).padStart(12, '0')}`;
const ownData = async (openid: string) => valueOf(await contacts.product.call(openid, 'privacy', 'getOwnData', {}));
const submit = (
  openid: string,
  requestId: string,
  words = '手机号换了',
  kind: 'rectification' | 'deletion' = 'rectification',
) => contacts.product.call(openid, 'privacy', 'submitRequest', { requestId, kind, field: 'mobile', words });
const own = async (openid: string) =>
  valueOf(await contacts.product.call(openid, 'privacy', 'listOwnRequests', {})).items;
const received = async (orgUnitId: string, state: 'open' | 'answered', openid = administrator) =>
  valueOf(await contacts.product.call(openid, 'privacy', 'listRequests', { orgUnitId, state })).items;
const answer = (requestId: string, outcome: 'done' | 'declined' = 'done', openid = administrator, words = '已更正') =>
  contacts.product.call(openid, 'privacy', 'answerRequest', { orgUnitId: 'U1', requestId, outcome, words });

describe('own data', () => {
  test('is everything that is kept, the phone number in full', async () => {
    await contacts.product.call(member, 'contacts', 'setFavourite', { memberId: 'M102', favourite: true });
    await contacts.reveal('M103', contacts.newId());
    await contacts.product.call(member, 'identity', 'giveConsent', { version: 2 });
    await submit(member, newId());
    const { mobile, officePhone, email, wecom, title, duty } = secrets;
    expect(await ownData(member)).toMatchObject({
      profile: {
        name: '单雪',
        mobile,
        officePhone,
        email,
        wecom,
        title,
        duty,
        branchName: '第一支部',
        unitName: '市档案馆',
      },
      account: { boundAt: 0, consent: { version: 2, givenAt: expect.any(Number) } },
      counts: { favourites: 1, reveals: 1, checkIns: 0, sheets: 0, openRequests: 1, reminders: 0, signUps: 0 },
    });
    expect((await ownData(openidOf('M100'))).roles).toEqual([
      { role: 'secretary', orgUnitName: '第一支部', from: null, until: null, inForce: true },
    ]);
  });

  test('counts sheets by gathering, not by version', async () => {
    const rows = [sampleRow('M104', 'absent', { name: '区慧' })];
    const at = (gatheringId: string, version: number) => ({
      ...sampleSheet,
      rows,
      _id: `${gatheringId}:B1:${version}`,
      gatheringId,
      version,
    });
    await contacts.product.seed('sheets', [at('g1', 1), at('g1', 2), at('g2', 1)]);
    expect((await ownData(openidOf('M104'))).counts.sheets).toBe(2);
  });
});

describe('a request', () => {
  test('is answered, and its author reads the answer', async () => {
    const requestId = newId();
    const { request } = valueOf(await submit(member, requestId));
    expect(valueOf(await submit(member, requestId)).request).toEqual(request);
    expect(await received('U1', 'open')).toEqual([
      { ...request, memberId: 'M101', name: '单雪', branchName: '第一支部', unitName: '市档案馆', isOwn: false },
    ]);
    const answered = valueOf(await answer(requestId)).request;
    expect(answered).toMatchObject({ state: 'done', answer: { words: '已更正', by: '翟宁' } });
    expect(valueOf(await answer(requestId)).request).toEqual(answered);
    expect(await own(member)).toEqual([answered]);
    expect([await received('U1', 'open'), (await received('U1', 'answered')).length]).toEqual([[], 1]);
  });

  test('sent many times at once is one', async () => {
    const requestId = newId();
    await Promise.all(Array.from({ length: 4 }, () => submit(member, requestId)));
    expect(await own(member)).toHaveLength(1);
    expect(failureOf(await submit(openidOf('M102'), requestId)).code).toBe('conflict');
    expect(failureOf(await submit(member, requestId, '别的话')).code).toBe('conflict');
  });

  test('is one of a few that may be open', async () => {
    const ids = Array.from({ length: openLimit }, newId);
    for (const id of ids) valueOf(await submit(member, id));
    expect(refusalOf(await submit(member, newId()))).toEqual({ word: 'tooManyOpen', limit: openLimit });
    valueOf(await submit(member, ids[0] ?? ''));
    valueOf(await answer(ids[0] ?? ''));
    valueOf(await submit(member, newId()));
  });

  test('is answered once: the second is told by whom', async () => {
    const requestId = newId();
    valueOf(await submit(member, requestId));
    const both = await Promise.all([answer(requestId, 'done'), answer(requestId, 'declined', committee, '已核对无误')]);
    const refused = both.find(({ ok }) => !ok);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusalOf(refused ?? { ok: true })).toEqual({
      word: 'alreadyAnswered',
      by: expect.stringMatching(/./),
      at: expect.any(Number),
    });
  });

  test('of an administrator is answered by another, and only within the own unit', async () => {
    const [mine, elsewhere] = [newId(), newId()];
    valueOf(await submit(administrator, mine));
    valueOf(await submit(openidOf('M301'), elsewhere));
    expect(await received('U1', 'open')).toMatchObject([{ requestId: mine, isOwn: true }]);
    expect(refusalOf(await answer(mine)).word).toBe('ownRequest');
    expect(refusalOf(await answer(elsewhere)).word).toBe('notFound');
    expect(refusalOf(await answer(newId())).word).toBe('notFound');
    expect(valueOf(await answer(mine, 'done', committee)).request.state).toBe('done');
  });
});

describe('what has been kept long enough', () => {
  const by = { memberId: 'M100', name: '欧阳明' };
  const now = Date.now();
  const halfYearAgo = now - 180 * day;
  const stored = async (name: string) =>
    (
      await contacts.product.database
        .collection(name)
        .where({ _id: /^old|^new/ })
        .get()
    ).data
      .map(({ _id }: { _id: string }) => _id)
      .sort();

  /** Every period gets its turn, as in so many minutes. */
  async function everyTurn(at: number): Promise<void> {
    const { removeOutdated } = await import('./jobs/remove-outdated');
    for (let turn = 0; turn < periods.length; turn++)
      await removeOutdated({ now: () => at + turn * minute, until: Infinity });
  }

  test('goes, and what has not stays', async () => {
    const attempt = { gatheringId: 'g', memberId: 'M1', reason: 'codeWrong', by: null, checkIn: null } as const;
    await contacts.product.seed('attempts', [
      { ...attempt, _id: 'old-refused', at: halfYearAgo, outcome: 'refused' },
      { ...attempt, _id: 'new-refused', at: halfYearAgo + day, outcome: 'refused' },
      { ...attempt, _id: 'new-undone', at: halfYearAgo, outcome: 'undone', by },
    ]);
    await contacts.product.seed('guesses', [
      { _id: 'old', wrong: 1, lastAt: now - day },
      { _id: 'new', wrong: 1, lastAt: now },
    ]);
    const consent = { version: 1, givenAt: 1 };
    await contacts.product.seed('consents', [
      { ...consent, _id: 'old', withdrawnAt: now - 3 * 365 * day },
      { ...consent, _id: 'new-withdrawn', withdrawnAt: now },
      { ...consent, _id: 'new', withdrawnAt: null },
    ]);
    await everyTurn(now);
    expect(await stored('attempts')).toEqual(['new-refused', 'new-undone']);
    expect(await stored('guesses')).toEqual(['new']);
    expect(await stored('consents')).toEqual(['new', 'new-withdrawn']);
  });

  test('a reflection goes after three years, and the check-in stays', async () => {
    const checkIn = {
      gatheringId: 'g',
      memberId: 'M1',
      branchId: 'B1',
      means: 'online',
      learnedAt: 1,
      by: null,
    } as const;
    const written = (at: number) => ({ at, study: { reflection: '守住底线', at } });
    const threeYearsAgo = now - 3 * 365 * day;
    await contacts.product.seed('checkIns', [
      { ...checkIn, _id: 'old-study', ...written(threeYearsAgo) },
      { ...checkIn, _id: 'new-study', ...written(threeYearsAgo + day) },
    ]);
    await everyTurn(now);
    const { data } = await contacts.product.database.collection('checkIns').where({ gatheringId: 'g' }).get();
    expect(data.map(({ _id, study }: { _id: string; study: object }) => ({ _id, ...study }))).toEqual([
      { _id: 'old-study', reflection: null, at: threeYearsAgo },
      { _id: 'new-study', reflection: '守住底线', at: threeYearsAgo + day },
    ]);
  });

  test('by which phone somebody checked in goes after a month, and nothing else of it', async () => {
    const came = { gatheringId: 'phones', branchId: 'B1', means: 'code' as const, at: 1, learnedAt: 1, by: null };
    const mark = (at: number) => ({ hash: 'abc', at });
    await contacts.product.seed('checkIns', [
      { ...came, _id: 'old-phone', memberId: 'M101', device: mark(now - 30 * day) },
      { ...came, _id: 'new-phone', memberId: 'M102', device: mark(now - 29 * day) },
      { ...came, _id: 'new-none', memberId: 'M103' },
    ]);
    await everyTurn(now);
    const { data } = await contacts.product.database.collection('checkIns').where({ gatheringId: 'phones' }).get();
    const marks = new Map((data as { _id: string; device: unknown }[]).map(({ _id, device }) => [_id, device]));
    expect(marks).toEqual(
      new Map<string, unknown>([
        ['new-none', undefined],
        ['new-phone', mark(now - 29 * day)],
        ['old-phone', null],
      ]),
    );
  });

  test('the contacts of who left go half a year later, and nothing else of them', async () => {
    const { database } = contacts.product;
    const read = async (id: string) => (await database.collection('members').where({ _id: id }).get()).data[0];
    const { phone } = await read('M101');
    const leave = (id: string, leftAt: number) =>
      database
        .collection('members')
        .where({ _id: id })
        .update({ state: 'left', leftAt, officePhone: '0000-1', phone: database.command.set(phone) });
    await leave('M302', halfYearAgo);
    await leave('M303', halfYearAgo + day);
    await everyTurn(now);
    expect(await read('M302')).toMatchObject({ phone: null, officePhone: null, name: '张伟', leftAt: halfYearAgo });
    expect(await read('M303')).toMatchObject({ phone, officePhone: '0000-1' });
    expect(await read('M101')).toMatchObject({ phone });
  });
});
