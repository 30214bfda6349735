import { defaultTable } from '../../cloudfunctions/src/domain/visibility';
import { contactFields, type Level, levels, plainFields, type Relation } from '../../types/contacts';
import { failureOf, refusalOf, valueOf } from '../answers';
import { committee, type Contacts, secrets, soon, startContacts } from '../contacts-organisation';
import { openidOf } from '../small-organisation';

const masked = {
  officePhone: '****-****4321',
  mobile: '1** **** 5678',
  email: 'd***@example.org',
  wecom: 'x***',
} as const;

/** One reader for every relation to 单雪. */
const readers: Readonly<Record<Relation, string>> = {
  self: 'M101',
  sameBranch: 'M102',
  sameUnit: 'M201',
  otherUnit: 'M301',
  secretaryOf: 'M100',
  administratorOf: 'M999',
};

let contacts: Contacts;

beforeAll(async () => {
  contacts = await startContacts();
});

afterAll(() => contacts?.product.stop());

async function setTable(table: typeof defaultTable): Promise<void> {
  const input = { orgUnitId: 'C' };
  const { version } = valueOf(await contacts.product.call(committee, 'contacts', 'getVisibility', input));
  const answer = await contacts.product.call(committee, 'contacts', 'setVisibility', {
    ...input,
    basedOn: version,
    table,
  });
  if (!answer.ok) expect(refusalOf(answer).word).toBe('unchanged');
}

describe('a card shows a field as the table says', () => {
  const relations = Object.keys(readers) as Relation[];
  const contactCells = contactFields.flatMap(field => levels.map(level => ({ field, level })));
  const plainCells = plainFields.flatMap(field => (['shown', 'hidden'] as const).map(level => ({ field, level })));
  const cells = [...plainCells, ...contactCells].flatMap(cell =>
    relations.filter(relation => relation !== 'self').map(relation => ({ ...cell, relation })),
  );
  const hidden = (field: keyof typeof defaultTable) => {
    const row = Object.fromEntries(relations.map(relation => [relation, 'hidden' as Level]));
    return { [field]: { ...row, self: 'shown' } };
  };
  const nothingShown = Object.assign({}, ...Object.keys(defaultTable).map(field => hidden(field as never)));

  test.each(cells)('$field, $level for $relation', async ({ field, level, relation }) => {
    await setTable({ ...nothingShown, [field]: { ...nothingShown[field], [relation]: level } });
    const answer = JSON.stringify(valueOf(await contacts.card(readers[relation], 'M101')));
    for (const [name, secret] of Object.entries(secrets))
      expect([name, answer.includes(secret)]).toEqual([name, name === field && level === 'shown']);
    for (const [name, text] of Object.entries(masked))
      expect([name, answer.includes(text)]).toEqual([name, name === field && level === 'masked']);
  });

  test('and shows everything to its owner', async () => {
    await setTable(nothingShown);
    const answer = JSON.stringify(valueOf(await contacts.card('M101', 'M101')));
    for (const secret of Object.values(secrets)) expect(answer).toContain(secret);
  });

  test('what is hidden is in no other answer either, nor can it be revealed', async () => {
    await setTable(nothingShown);
    await soon(async () => !(await contacts.names('M301', '5678')).includes('单雪'));
    const input = { branchId: 'B1' };
    const answers = await Promise.all([
      contacts.product.call(openidOf('M201'), 'contacts', 'listPeople', input),
      contacts.product.call(openidOf('M201'), 'contacts', 'search', { text: '单' }),
      contacts.product.call(openidOf('M201'), 'contacts', 'getUnitPackage', { since: null }),
      contacts.reveal('M201', contacts.newId()),
    ]);
    for (const secret of [...Object.values(secrets), ...Object.values(masked)])
      expect(JSON.stringify(answers)).not.toContain(secret);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    await setTable(defaultTable);
    await soon(async () => (await contacts.names('M301', '5678')).includes('单雪'));
  });
});

describe('the table', () => {
  const input = { orgUnitId: 'C' };
  const table = { ...defaultTable, mobile: { ...defaultTable.mobile, otherUnit: 'hidden' as const } };

  test('is changed in versions; a repetition is the same, who comes second is told', async () => {
    await setTable(defaultTable);
    const { version } = valueOf(await contacts.product.call(committee, 'contacts', 'getVisibility', input));
    const change = { ...input, basedOn: version, table };
    const first = valueOf(await contacts.product.call(committee, 'contacts', 'setVisibility', change));
    expect(first).toMatchObject({ version: version + 1, by: '文静', table });
    expect(valueOf(await contacts.product.call(committee, 'contacts', 'setVisibility', change))).toEqual(first);
    const late = await contacts.product.call(committee, 'contacts', 'setVisibility', {
      ...change,
      table: defaultTable,
    });
    expect(refusalOf(late)).toEqual({ word: 'changedElsewhere', version: version + 1 });
    const same = await contacts.product.call(committee, 'contacts', 'setVisibility', {
      ...change,
      basedOn: version + 1,
    });
    expect(refusalOf(same).word).toBe('unchanged');
    await setTable(defaultTable);
  });

  test('is the matter of the committee, and nobody is hidden from themself', async () => {
    const overUnit = { orgUnitId: 'U1' };
    const answer = await contacts.product.call(openidOf('M210'), 'contacts', 'getVisibility', overUnit);
    expect(refusalOf(answer).word).toBe('notCommittee');
    const own = { ...table, mobile: { ...table.mobile, self: 'hidden' as never } };
    const change = { ...input, basedOn: 1, table: own };
    expect(failureOf(await contacts.product.call(committee, 'contacts', 'setVisibility', change)).code).toBe('invalid');
  });
});

describe('a limited entry', () => {
  const limit = (openid: string, limited: boolean, over: object = {}) => {
    const input = {
      orgUnitId: 'U1',
      memberId: 'M100',
      limited,
      changeId: contacts.newId(),
      reason: '领导干部',
      ...over,
    };
    return contacts.product.call(openid, 'contacts', 'limitEntry', input);
  };
  const isThere = async (reader: string) => (await contacts.names(reader, '欧阳明')).length === 1;

  test('is seen by the own branch and those above, by nobody else, nowhere', async () => {
    valueOf(
      await contacts.product.call(openidOf('M301'), 'contacts', 'setFavourite', { memberId: 'M100', favourite: true }),
    );
    valueOf(await limit(openidOf('M210'), true));
    await soon(async () => !(await isThere('M301')));
    expect(refusalOf(await contacts.card('M301', 'M100')).word).toBe('notFound');
    expect(refusalOf(await contacts.card('M201', 'M100')).word).toBe('notFound');
    expect(await Promise.all(['M102', 'M210', 'M999'].map(isThere))).toEqual([true, true, true]);
    const favourites = valueOf(await contacts.product.call(openidOf('M301'), 'contacts', 'listFavourites', {}));
    expect(favourites.items).toEqual([]);
    const list = async (reader: string) =>
      valueOf(await contacts.product.call(openidOf(reader), 'contacts', 'listPeople', { branchId: 'B1' })).people;
    expect((await list('M101')) - (await list('M301'))).toBe(1);
    const count = async (reader: string) =>
      valueOf(await contacts.product.call(openidOf(reader), 'contacts', 'getNode', { orgUnitId: 'U1' })).node.people;
    expect((await count('M101')) - (await count('M301'))).toBe(1);
    const { people } = valueOf(
      await contacts.product.call(openidOf('M201'), 'contacts', 'getUnitPackage', { since: null }),
    );
    expect(people.ids.startsWith('0M101')).toBe(true);
    valueOf(await limit(openidOf('M210'), false));
    await soon(() => isThere('M301'));
  });

  test('is limited only by an administrator above the person', async () => {
    expect(refusalOf(await limit(openidOf('M210'), true, { memberId: 'M301' })).word).toBe('notFound');
    expect(failureOf(await limit(openidOf('M100'), true)).code).toBe('forbidden');
  });
});
