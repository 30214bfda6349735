import { failureOf, refusalOf, valueOf } from '../answers';
import { committee, type Contacts, secrets, startContacts } from '../contacts-organisation';
import { openidOf } from '../small-organisation';

let contacts: Contacts;

beforeAll(async () => {
  contacts = await startContacts();
});

afterAll(() => contacts?.product.stop());

describe('a reveal', () => {
  test('is answered in full, and its owner sees who looked', async () => {
    const id = contacts.newId();
    const first = valueOf(await contacts.reveal('M301', id));
    expect(first.value).toBe(secrets.mobile);
    // A retry after a lost answer is the same reveal.
    expect(valueOf(await contacts.reveal('M301', id))).toEqual(first);
    const { items } = valueOf(await contacts.product.call(openidOf('M101'), 'contacts', 'listReveals', {}));
    expect(items).toEqual([
      {
        by: { memberId: 'M301', name: '盖云', branchName: '第三支部', unitName: '市气象局' },
        field: 'mobile',
        at: first.at,
      },
    ]);
    expect(valueOf(await contacts.product.call(openidOf('M301'), 'contacts', 'listReveals', {})).items).toEqual([]);
  });

  test('sent many times at once is recorded once', async () => {
    const id = contacts.newId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => contacts.reveal('M102', id)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const { total } = (await contacts.product.database.collection('reveals').where({ _id: id }).count()) as {
      total: number;
    };
    expect(total).toBe(1);
    expect(failureOf(await contacts.reveal('M201', id)).code).toBe('conflict');
  });

  test('of what is shown anyway needs no record; of nobody there is none', async () => {
    const before = (await contacts.product.database.collection('reveals').count()) as { total: number };
    expect(valueOf(await contacts.reveal('M100', contacts.newId())).value).toBe(secrets.mobile);
    expect(refusalOf(await contacts.reveal('M301', contacts.newId(), 'M900')).word).toBe('notFound');
    expect(refusalOf(await contacts.reveal('M301', contacts.newId(), 'M302')).word).toBe('notFound');
    expect(await contacts.product.database.collection('reveals').count()).toMatchObject({ total: before.total });
  });
});

test('whoever keeps the roster sees a change at once, on every warm instance', async () => {
  const titles = () =>
    Promise.all(
      Array.from({ length: 4 }, async () => {
        const { items } = valueOf(await contacts.product.call(committee, 'contacts', 'listPeople', { branchId: 'B1' }));
        return items.find(({ memberId }) => memberId === 'M104')?.title;
      }),
    );
  await titles();
  for (const title of ['二级调研员', '一级调研员']) {
    await contacts.change(['U1'], 'M104', { title });
    expect(await titles()).toEqual(Array(4).fill(title));
  }
});

describe('reading in bulk', () => {
  test('comes to an end, says until when, and is on record', async () => {
    const words: string[] = [];
    for (let at = 0; at < 22; at++) {
      const answer = await contacts.reveal('M212', contacts.newId());
      words.push(answer.ok ? 'ok' : refusalOf(answer).word);
    }
    expect(words).toEqual([...Array<string>(20).fill('ok'), 'tooManyReads', 'tooManyReads']);
    const refusal = refusalOf(await contacts.reveal('M212', contacts.newId())) as unknown as { retryAt: number };
    expect(refusal.retryAt - Date.now()).toBeGreaterThan(60_000);
    expect(refusal.retryAt - Date.now()).toBeLessThanOrEqual(120_000);
    const { data } = await contacts.product.database.collection('bulkReads').get();
    expect(data).toMatchObject([{ memberId: 'M212', budget: 'reveals' }]);
  });

  test('of cards, those of nobody included', async () => {
    const answers = await Promise.all(Array.from({ length: 61 }, (_, at) => contacts.card('M300', `M${at + 5000}`)));
    const words = answers.map(answer => refusalOf(answer).word);
    expect(words.filter(word => word === 'tooManyReads')).toHaveLength(1);
  });

  test('of lists, of which several are put down together', async () => {
    await contacts.product.database
      .collection('readBudgets')
      .doc('M104')
      .set({ cards: 0, reveals: 0, entries: Date.now() + 1e9 });
    const list = () => contacts.product.call(openidOf('M104'), 'contacts', 'search', { text: '市', limit: 50 });
    const answers = [];
    for (let at = 0; at < 40; at++) answers.push(await list());
    const refused = answers.filter(answer => !answer.ok);
    expect(refused.length).toBeGreaterThan(0);
    expect(answers.length - refused.length).toBeGreaterThan(0);
    expect(refused.every(answer => refusalOf(answer).word === 'tooManyReads')).toBe(true);
  });
});
