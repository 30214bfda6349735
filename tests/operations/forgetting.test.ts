import { sampleLeave } from '../sample-leave';
import { sampleSheet } from '../sample-sheet';
import { collections } from '../../cloudfunctions/src/records/collections';
import type { Documents } from '../../cloudfunctions/src/records/collections';
import { failureOf, refusalOf, valueOf } from '../answers';
import { committee, type Contacts, secrets, soon, startContacts } from '../contacts-organisation';
import { granted, openidOf } from '../small-organisation';
import type { continueForgettings } from '../../cloudfunctions/src/areas/privacy/jobs/continue-forgettings';

const administrator = openidOf('M210');
const openid = openidOf('M101');
const name = '单雪';
const minute = 60_000;
/** A turn of the timer so much later, with time for everything. */
const turnIn = (ms: number) => ({ now: () => Date.now() + ms, until: Infinity });

const hers = { memberId: 'M101', name };
const secretary = { memberId: 'M100', name: '欧阳明' };
const namesake = { memberId: 'M777', name };

const hersAlone = '这是我一个人的心得';

const checkIn = {
  _id: 'g1:M102',
  gatheringId: 'g1',
  memberId: 'M102',
  branchId: 'B1',
  ...({ means: 'byHand', at: 5, learnedAt: 5, by: hers } as const),
};
const row = { standing: 'full', entitled: true, attendance: 'present', at: 5, means: 'code', reason: null } as const;
const sheet = (version: number): Documents['sheets'] => ({
  ...sampleSheet,
  _id: `g1:B1:${version}`,
  version,
  rows: [
    { ...row, ...hers },
    { ...row, ...namesake, attendance: 'excused', reason: '单雪（同名）出差' },
    { ...row, ...secretary },
  ],
  corrections: version === 1 ? [] : [{ ...hers, from: 'absent', to: 'present', reason: `${name}在场，漏签` }],
  by: version === 3 ? hers : secretary,
  at: 10,
});

/** Something about her, and something by her, in every collection that may have it. */
async function leaveTraces({ product }: Contacts): Promise<void> {
  await product.database
    .collection('members')
    .where({ _id: 'M101' })
    .update({ joinedAt: 1_120_000_000_000, group: '雪组' });
  await product.seed('sheets', [1, 2, 3].map(sheet));
  const thought = { reflection: '想起二〇〇八年的夏天', at: 5 };
  await product.seed('checkIns', [
    { ...checkIn, study: thought },
    { ...checkIn, _id: 'g1:M101', memberId: 'M101', by: secretary, study: { ...thought, reflection: hersAlone } },
  ]);
  const attempt = { gatheringId: 'g1', at: 6, outcome: 'undone', branchId: 'B1' } as const;
  await product.seed('attempts', [
    { ...attempt, _id: 'a1', memberId: 'M101', reason: `点错了，不是${name}`, by: secretary, checkIn: null },
    { ...attempt, _id: 'a2', memberId: 'M102', reason: '点错了', by: hers, checkIn },
    { ...attempt, _id: 'a3', memberId: 'M102', reason: '点错了', by: secretary, checkIn },
  ]);
  await product.seed('leaves', [
    sampleLeave('g1', 'M101', { reason: `${name}住院`, decidedBy: secretary, decidedAt: 7 }),
    sampleLeave('g1', 'M102', { decidedBy: hers, decidedAt: 7 }),
  ]);
  const attachment = { type: 'pdf', size: 9, by: hers, at: 7, removing: false, due: { removal: 2 ** 50 } } as const;
  await product.seed('attachments', [
    { ...attachment, _id: 'f1', fileId: 'none', name: `${name}诊断.pdf`, proof: { memberId: 'M101', at: 7 } },
    { ...attachment, _id: 'f2', fileId: 'none', name: '材料.pdf', proof: null },
  ]);
  const reveal = { field: 'mobile', at: 8 } as const;
  const reader = { branchName: '第一支部', unitName: '市档案馆' };
  await product.seed('reveals', [
    { ...reveal, _id: 'r1', memberId: 'M101', by: { ...reader, ...secretary } },
    { ...reveal, _id: 'r2', memberId: 'M102', by: { ...reader, ...hers } },
  ]);
  await product.seed('entryLimits', [
    { _id: 'l1', memberId: 'M101', limited: true, reason: `${name}要求`, by: secretary, at: 1 },
  ]);
  const change = {
    kind: 'amended',
    concerns: ['C', 'U1', 'B1'],
    unitIds: ['U1'],
    on: 1,
    importId: null,
    at: 1,
    due: { followUp: null },
  } as const;
  await product.seed('rosterChanges', [
    {
      ...change,
      _id: 'c1',
      subject: { memberId: 'M101', orgUnitId: 'B1', name },
      reason: `${name}升职`,
      fields: [{ field: 'title', from: secrets.title, to: '馆长' }],
      by: secretary,
    },
    {
      ...change,
      _id: 'c2',
      subject: { memberId: 'M102', orgUnitId: 'B1', name: '仇志远' },
      reason: null,
      fields: [{ field: 'title', from: '科员', to: '科长' }],
      by: hers,
    },
  ]);
  const hersToo = granted('secretary', 'B2', { by: hers, ended: { by: hers, at: 1, reason: '' } });
  await product.database
    .collection('members')
    .where({ _id: 'M103' })
    .update({ grants: [hersToo] });
  await product.seed('guesses', [{ _id: `activation:${openid}`, wrong: 1, lastAt: 1 }]);
  await product.seed('bulkReads', [{ _id: 'M101:cards:1', memberId: 'M101', budget: 'cards', at: 1 }]);
  await product.call(openid, 'identity', 'giveConsent', { version: 2 });
  await product.call(openid, 'contacts', 'setFavourite', { memberId: 'M102', favourite: true });
  await product.call(openid, 'contacts', 'getCard', { memberId: 'M102' });
  const request = { requestId: 'request000000001', kind: 'deletion', field: null, words: `${name}要求删除` } as const;
  valueOf(await product.call(openid, 'privacy', 'submitRequest', request));
  const activationId = 'activation000000001';
  const activation = { branchId: 'B1', memberId: 'M101', activationId };
  valueOf(await product.call(openidOf('M100'), 'identity', 'issueActivation', activation));
}

let contacts: Contacts;
let forgetting: { readonly continueForgettings: typeof continueForgettings };

const everything = async () => {
  const found: Record<string, unknown[]> = {};
  for (const collection of Object.keys(collections)) {
    const { data } = await contacts.product.database.collection(collection).where({ _id: /./ }).limit(1000).get();
    found[collection] = data;
  }
  return found;
};
const sheets = async () =>
  (await contacts.product.database.collection('sheets').where({ _id: /./ }).orderBy('_id', 'asc').get()).data;
const forget = (caller: string, memberId: string, orgUnitId = 'U1') =>
  contacts.product.call(caller, 'privacy', 'forget', { orgUnitId, memberId, reason: `${name}本人申请` });

beforeEach(async () => {
  contacts = await startContacts();
  // The SDK reads the environment when it is loaded, and the emulator's address is known only now.
  await jest.isolateModulesAsync(async () => {
    forgetting = await import('../../cloudfunctions/src/areas/privacy/jobs/continue-forgettings');
  });
  await leaveTraces(contacts);
});

afterEach(() => contacts?.product.stop());

test('nothing of the person is left anywhere, and sheets differ in the name alone', async () => {
  const before = await sheets();
  const stored = (await everything()).members as Documents['members'][];
  const phone = stored.find(({ _id }) => _id === 'M101')?.phone;

  const { pseudonym, done } = valueOf(await forget(administrator, 'M101'));
  expect({ pseudonym, done }).toEqual({ pseudonym: expect.stringMatching(/^已注销人员-.{4}$/), done: false });
  // At once: no access, no entry in the directory.
  expect(failureOf(await contacts.product.call(openid, 'gatherings', 'listMine', { when: 'past' })).code).toBe(
    'unauthenticated',
  );
  expect(valueOf(await forget(administrator, 'M101'))).toEqual({ pseudonym, done: false });
  await forgetting.continueForgettings(turnIn(minute));
  expect(valueOf(await forget(administrator, 'M101'))).toEqual({ pseudonym, done: true });

  const renamedHers = JSON.stringify(before, (_key, value) => {
    if (value?.memberId !== 'M101') return value;
    return { ...value, name: pseudonym, ...(value.reason && { reason: value.reason.replace(name, pseudonym) }) };
  });
  expect(await sheets()).toEqual(JSON.parse(renamedHers));

  const left = await everything();
  const erased = [
    ...[secrets.mobile, secrets.officePhone, secrets.email, secrets.wecom, secrets.title, 'shan xue', openid],
    ...['雪组', '1120000000000', phone?.hash ?? '', phone?.cipher ?? '', 'activation000000001', hersAlone],
  ];
  for (const [collection, documents] of Object.entries(left))
    for (const text of erased)
      expect({ collection, found: JSON.stringify(documents).includes(text) }).toEqual({ collection, found: false });
  // What others thought of it stays.
  expect(JSON.stringify(left.checkIns)).toContain('想起二〇〇八年的夏天');
  // Her namesake is another person.
  const withoutNamesake = JSON.stringify(left, (_key, value) => (value?.memberId === 'M777' ? null : value));
  expect(withoutNamesake).not.toContain(name);
  expect(JSON.stringify(left)).toContain(name);
  expect(left.attachments).toEqual([expect.objectContaining({ _id: 'f2', by: { memberId: 'M101', name: pseudonym } })]);
  expect(left.rosterChanges).toContainEqual(expect.objectContaining({ _id: 'c2', fields: [expect.anything()] }));
  expect(left.rosterChanges).toContainEqual(
    expect.objectContaining({ kind: 'forgotten', reason: `${pseudonym}本人申请` }),
  );
  await soon(async () => (await contacts.names('M103', name)).length === 0);
});

test('a name that a call under way writes once more goes in the second round', async () => {
  const { pseudonym } = valueOf(await forget(administrator, 'M101'));
  await contacts.product.seed('sheets', [sheet(4)]);
  await forgetting.continueForgettings(turnIn(minute));
  expect((await sheets())[3]).toMatchObject({ rows: [{ memberId: 'M101', name: pseudonym }, namesake, secretary] });
  const [record] = (await everything()).forgettings ?? [];
  expect(record).toMatchObject({ _id: 'M101', erasing: null, pseudonym });
});

test('broken off anywhere, the scheduler completes it', async () => {
  const { collection } = await import('../../cloudfunctions/src/platform/database');
  await collection('forgettings').insert({
    _id: 'M101',
    pseudonym: '已注销人员-2222',
    by: { memberId: 'M210', name: '翟宁' },
    at: Date.now(),
    reason: '',
    erasing: { names: [name], openids: [openid] },
    passedAt: null,
    doneAt: null,
    due: { erasing: 1 },
  });
  // Died after the accounts had gone, which nothing else leads to the consent from.
  await contacts.product.database.collection('accounts').where({ memberId: 'M101' }).remove();
  await contacts.product.crash();
  await contacts.product.tick();
  await forgetting.continueForgettings(turnIn(minute));
  const left = await everything();
  expect(JSON.stringify(left.consents)).not.toContain(openid);
  expect(JSON.stringify(left, (_key, value) => (value?.memberId === 'M777' ? null : value))).not.toContain(name);
  expect(await forgetting.continueForgettings(turnIn(2 * minute))).toBe(0);
});

test('more than is changed in one go is gone on with', async () => {
  const more = Array.from({ length: 230 }, (_one, at) => ({ ...sheet(1), _id: `h${at}:B1:1`, gatheringId: `h${at}` }));
  await contacts.product.seed('sheets', more);
  valueOf(await forget(administrator, 'M101'));
  await contacts.product.tick();
  await forgetting.continueForgettings(turnIn(minute));
  const { data } = await contacts.product.database
    .collection('sheets')
    .where({ 'rows.name': /已注销/ })
    .limit(1000)
    .get();
  expect(data).toHaveLength(233);
});

test('two administrators at once come to one pseudonym', async () => {
  const answers = await Promise.all([forget(administrator, 'M101'), forget(committee, 'M101', 'C')]);
  expect(new Set(answers.map(answer => valueOf(answer).pseudonym)).size).toBe(1);
});

test('is for administrators over the person, not for oneself or who has more rights', async () => {
  expect(refusalOf(await forget(administrator, 'M301')).word).toBe('notFound');
  expect(refusalOf(await forget(administrator, 'M210')).word).toBe('notOneself');
  const grants = [granted('administrator', 'C')];
  await contacts.product.database.collection('members').where({ _id: 'M102' }).update({ grants });
  expect(refusalOf(await forget(administrator, 'M102')).word).toBe('beyondRights');
  expect(failureOf(await forget(openidOf('M100'), 'M102', 'B1')).code).toBe('forbidden');
  expect((await everything()).forgettings).toEqual([]);
});
