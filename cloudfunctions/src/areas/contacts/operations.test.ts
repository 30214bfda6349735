import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { type Contacts, soon, startContacts } from '../../../../tests/contacts-organisation';
import { openidOf } from '../../../../tests/small-organisation';
import type { DirectoryHeadDocument } from '../../records/directory-head/document';
import type { DirectoryPartDocument } from '../../records/directory-parts/document';

let contacts: Contacts;

beforeAll(async () => {
  contacts = await startContacts();
});

afterAll(() => contacts?.product.stop());

describe('search', () => {
  test.each([
    ['shan', '单雪'],
    ['dan', '单雪'],
    ['单', '单雪'],
    ['欧阳', '欧阳明'],
    ['oym', '欧阳明'],
    ['zhang伟', '张伟'],
    ['5678', '单雪'],
    ['预报', '张伟'],
    ['档案馆', '单雪'],
  ])('%s finds %s', async (text, name) => {
    expect(await contacts.names('M301', text)).toContain(name);
  });

  test('initials find everyone they may stand for, those of the own unit first', async () => {
    expect(await contacts.names('M301', 'zw')).toEqual(['查文', '张伟', '赵武']);
    expect(await contacts.names('M101', 'm')).toEqual(['欧阳明', '司马青', '尉迟敏']);
  });

  test('goes page by page, and tells how many there are', async () => {
    const input = { text: '市', limit: 4 };
    const first = valueOf(await contacts.product.call(openidOf('M301'), 'contacts', 'search', input));
    const second = valueOf(
      await contacts.product.call(openidOf('M301'), 'contacts', 'search', { ...input, cursor: first.next }),
    );
    const ids = [...first.items, ...second.items].map(({ memberId }) => memberId);
    expect(new Set(ids).size).toBe(8);
    expect(first.total).toBe(15);
    const nonsense = await contacts.product.call(openidOf('M301'), 'contacts', 'search', {
      ...input,
      cursor: 'nonsense',
    });
    expect(failureOf(nonsense).code).toBe('invalid');
  });
});

describe('the tree and its people', () => {
  test('counts who is at or below each node', async () => {
    const root = valueOf(await contacts.product.call(openidOf('M301'), 'contacts', 'getNode', { orgUnitId: null }));
    expect(root.node).toMatchObject({ orgUnitId: 'C', people: 15, branches: 3 });
    expect(root.below.map(({ name, people, branches }) => [name, people, branches])).toEqual([
      ['市档案馆', 10, 2],
      ['市气象局', 5, 1],
    ]);
    const unit = valueOf(await contacts.product.call(openidOf('M301'), 'contacts', 'getNode', { orgUnitId: 'U1' }));
    expect(unit.above).toEqual([{ orgUnitId: 'C', name: '市直机关工委' }]);
    const nowhere = await contacts.product.call(openidOf('M301'), 'contacts', 'getNode', { orgUnitId: 'U9' });
    expect(failureOf(nowhere).code).toBe('notFound');
  });

  test('lists a branch in the order of names, with its letters', async () => {
    const answer = valueOf(await contacts.product.call(openidOf('M301'), 'contacts', 'listPeople', { branchId: 'B1' }));
    expect(answer.items.map(({ name, letter }) => `${letter} ${name}`)).toEqual([
      'O 区慧',
      'O 欧阳明',
      'Q 仇志远',
      'S 单雪',
      'X 解晓东',
    ]);
    expect(answer.letters).toEqual([
      { letter: 'O', at: 0 },
      { letter: 'Q', at: 2 },
      { letter: 'S', at: 3 },
      { letter: 'X', at: 4 },
    ]);
  });
});

describe('a change of the roster', () => {
  test('who has left is gone at once from cards, and soon from lists and searches', async () => {
    expect(await contacts.names('M301', 'zhaowu')).toEqual(['赵武']);
    await contacts.change(['U2'], 'M303', { state: 'left' });
    expect(refusalOf(await contacts.card('M301', 'M303')).word).toBe('notFound');
    await soon(async () => (await contacts.names('M301', 'zhaowu')).length === 0);
  });

  test('who has moved is found in the new branch', async () => {
    await contacts.change(['U1', 'U2'], 'M104', {
      branchId: 'B3',
      branchName: '第三支部',
      unitId: 'U2',
      unitName: '市气象局',
      path: ['C', 'U2', 'B3'],
    });
    const branches = async () => {
      const { items } = valueOf(await contacts.product.call(openidOf('M301'), 'contacts', 'search', { text: '区慧' }));
      return items.map(({ branch }) => branch.orgUnitId);
    };
    await soon(async () => `${await branches()}` === 'B3');
  });

  test('whose process died before it was shown, is shown by the scheduler', async () => {
    const token = await contacts.refresh.announceChange(Date.now() - 600_000);
    await contacts.product.database.collection('members').doc('M302').update({ title: '首席预报员' });
    await contacts.product.tick();
    await soon(async () => (await contacts.names('M301', '首席')).includes('张伟'));
    const { data } = await contacts.product.database.collection('directoryHead').get();
    expect(JSON.stringify(data)).not.toContain(token);
  });

  test('whose process died between the people and the head, is shown too', async () => {
    const { database } = contacts.product;
    const head = async () => {
      const { data } = await database.collection('directoryHead').get();
      return (data as DirectoryHeadDocument[])[0];
    };
    const before = await head();
    await contacts.change(['U2'], 'M302', { title: '气象台台长' });
    const left = { version: before?.version, open: [{ token: 'left behind', at: 0 }] };
    await database.collection('directoryHead').doc('head').update(left);
    await contacts.product.tick();
    const { data } = await database.collection('directoryParts').get();
    const versions = (data as DirectoryPartDocument[]).map(({ version }) => version);
    const after = await head();
    expect(after?.open).toEqual([]);
    expect(after?.version).toBeGreaterThanOrEqual(Math.max(...versions));
    await soon(async () => (await contacts.names('M301', '台长')).includes('张伟'));
  });

  test('of two processes at once, both are seen', async () => {
    const change = async (id: string, title: string) => contacts.change(['U1'], id, { title });
    await Promise.all([change('M102', '甲岗'), change('M103', '乙岗'), change('M201', '丙岗')]);
    for (const title of ['甲岗', '乙岗', '丙岗'])
      await soon(async () => (await contacts.names('M301', title)).length === 1);
  });
});

describe('the package of the own unit', () => {
  const packageOf = async (reader: string, since: string | null) =>
    valueOf(await contacts.product.call(openidOf(reader), 'contacts', 'getUnitPackage', { since }));

  test('is whole at first, and then what has changed', async () => {
    const first = await packageOf('M201', null);
    expect(first).toMatchObject({ whole: true, unit: { orgUnitId: 'U1' }, gone: [] });
    expect(JSON.stringify(first)).not.toContain('5678');
    const nothing = await packageOf('M201', first.version);
    expect(nothing).toMatchObject({ whole: false, version: first.version, people: { ids: '' }, gone: [] });
    await contacts.change(['U1'], 'M103', { title: '二级调研员' });
    await soon(async () => (await packageOf('M201', first.version)).people.ids === '0M103');
    const delta = await packageOf('M201', first.version);
    expect(delta.people.titles.words).toEqual(['二级调研员']);
    await contacts.change(['U1'], 'M103', { state: 'left' });
    await soon(async () => `${(await packageOf('M201', delta.version)).gone}` === 'M103');
  });

  test('is whole again for another reader, another unit and another table', async () => {
    const { version } = await packageOf('M201', null);
    expect((await packageOf('M101', version)).whole).toBe(true);
    expect((await packageOf('M301', version)).whole).toBe(true);
    expect((await packageOf('M201', 'nonsense')).whole).toBe(true);
  });
});

describe('favourites', () => {
  const set = (memberId: string, favourite: boolean) =>
    contacts.product.call(openidOf('M211'), 'contacts', 'setFavourite', { memberId, favourite });
  const list = async () => {
    const { items } = valueOf(await contacts.product.call(openidOf('M211'), 'contacts', 'listFavourites', {}));
    return items.map(({ memberId }) => memberId);
  };

  test('are kept once each, the latest first', async () => {
    for (const memberId of ['M101', 'M301', 'M101']) valueOf(await set(memberId, true));
    expect(await list()).toEqual(['M301', 'M101']);
    expect(valueOf(await contacts.card('M211', 'M301')).card.isFavourite).toBe(true);
    valueOf(await set('M301', false));
    valueOf(await set('M301', false));
    expect(await list()).toEqual(['M101']);
    expect(refusalOf(await set('M900', true)).word).toBe('notFound');
  });

  test('come to an end', async () => {
    const memberIds = Array.from({ length: 200 }, (_, at) => `M${at + 1000}`);
    await contacts.product.database.collection('favourites').doc('M211').set({ memberIds });
    expect(refusalOf(await set('M301', true))).toEqual({ word: 'tooManyFavourites', limit: 200 });
  });
});
