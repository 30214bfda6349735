import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import {
  granted,
  openidOf,
  seedCommitteeAdministrator,
  seedSmallOrganisation,
} from '../../../../tests/small-organisation';
import type { Role } from '../../../../types/operation';
import { grantLimit } from './rules';
import type { MemberDocument, RoleGrant } from '../../records/members/document';

const committee = openidOf('M999');
const ofTheUnit = openidOf('M210');
let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  await seedCommitteeAdministrator(product);
});

afterAll(() => product?.stop());

const setMember = (memberId: string, fields: object) =>
  product.database.collection('members').where({ _id: memberId }).update(fields);
const setGrants = (memberId: string, grants: readonly RoleGrant[]) =>
  setMember(memberId, { grants: product.database.command.set(grants) });
const kept = async (memberId: string): Promise<readonly RoleGrant[]> => {
  const { data } = await product.database.collection('members').where({ _id: memberId }).get();
  return (data[0] as MemberDocument).grants;
};

beforeEach(async () => {
  for (const memberId of ['M101', 'M102', 'M103', 'M201', 'M301']) await setGrants(memberId, []);
});

const newGrantId = () => `grant${String(++made).padStart(11, '0')}`;
const wanted = (over: object = {}) => ({
  orgUnitId: 'U1',
  memberId: 'M101',
  role: 'auditor' as Role,
  grantId: newGrantId(),
  from: null,
  until: null,
  reason: '分工调整',
  ...over,
});
const grant = (over: object = {}, openid = committee) => product.call(openid, 'roles', 'grant', wanted(over));
const revoke = (memberId: string, grantId: string, openid = committee, orgUnitId = 'C') =>
  product.call(openid, 'roles', 'revoke', { orgUnitId, memberId, grantId, reason: '换届' });
const holders = async (orgUnitId: string, input: object = {}, openid = committee) =>
  valueOf(await product.call(openid, 'roles', 'listHolders', { orgUnitId, ...input }));
const getHolder = (memberId: string, orgUnitId = 'C', openid = committee) =>
  product.call(openid, 'roles', 'getHolder', { orgUnitId, memberId });
const rolesOfMe = async (memberId: string) =>
  valueOf(await product.call(openidOf(memberId), 'identity', 'getMe', {})).me?.roles.map(
    ({ role, orgUnitId }) => `${role} ${orgUnitId}`,
  );

describe('granting', () => {
  test('is on record with who, when, why and until when', async () => {
    const { grant: view, now } = valueOf(await grant({ grantId: 'grantonrecord00001' }));
    expect(view).toEqual({
      grantId: 'grantonrecord00001',
      role: 'auditor',
      orgUnitId: 'U1',
      orgUnitName: '市档案馆',
      from: now,
      until: null,
      reason: '分工调整',
      by: '文静',
      at: now,
      ended: null,
      delegated: false,
      state: 'inForce',
      mayRevoke: true,
      outside: false,
    });
    expect(await kept('M101')).toMatchObject([{ grantId: view.grantId, by: { memberId: 'M999', name: '文静' } }]);
  });

  test('repeated after a lost answer is one grant with the same answer', async () => {
    const input = wanted();
    const first = valueOf(await product.call(committee, 'roles', 'grant', input));
    const again = valueOf(await product.call(committee, 'roles', 'grant', input));
    expect(again.grant).toEqual(first.grant);
    expect(await kept('M101')).toHaveLength(1);
  });

  test('under the id of another grant is a conflict', async () => {
    const input = wanted();
    valueOf(await product.call(committee, 'roles', 'grant', input));
    const another = await product.call(committee, 'roles', 'grant', { ...input, reason: '另有安排' });
    expect(failureOf(another).code).toBe('conflict');
  });

  test('by several at once is done once for the same role and node, and loses nothing of different ones', async () => {
    const same = await Promise.all([grant(), grant({}, ofTheUnit), grant(), grant({}, ofTheUnit)]);
    expect(same.filter(({ ok }) => ok)).toHaveLength(1);
    expect(same.filter(answer => !answer.ok).map(answer => refusalOf(answer).word)).toEqual(
      Array.from({ length: 3 }, () => 'alreadyGranted'),
    );
    const different = [{ role: 'editor' }, { role: 'secretary' }, { orgUnitId: 'B1' }, { orgUnitId: 'B2' }];
    for (const answer of await Promise.all(different.map(over => grant(over)))) valueOf(answer);
    expect(await kept('M101')).toHaveLength(5);
  });

  test('has effect with the next call on warm functions, and so has its end', async () => {
    const listHosted = () => product.call(openidOf('M101'), 'gatherings', 'listHosted', { orgUnitId: 'B2' });
    // As many at once as make every instance warm with what was before.
    for (const answer of await Promise.all(Array.from({ length: 8 }, listHosted)))
      expect(failureOf(answer).code).toBe('forbidden');
    const { grant: view } = valueOf(await grant({ role: 'secretary', orgUnitId: 'B2' }));
    for (const answer of await Promise.all(Array.from({ length: 8 }, listHosted))) valueOf(answer);
    expect(await rolesOfMe('M101')).toEqual(['secretary B2']);
    valueOf(await revoke('M101', view.grantId));
    for (const answer of await Promise.all(Array.from({ length: 8 }, listHosted)))
      expect(failureOf(answer).code).toBe('forbidden');
    expect(await rolesOfMe('M101')).toEqual([]);
  });

  test('for a time begins and ends by itself', async () => {
    const from = Date.now() + 1500;
    const { grant: view } = valueOf(await grant({ from, until: from + 1500 }));
    expect(view.state).toBe('notYet');
    expect(await rolesOfMe('M101')).toEqual([]);
    await new Promise(resolve => setTimeout(resolve, from + 100 - Date.now()));
    expect(await rolesOfMe('M101')).toEqual(['auditor U1']);
    await new Promise(resolve => setTimeout(resolve, from + 1600 - Date.now()));
    expect(await rolesOfMe('M101')).toEqual([]);
    expect(refusalOf(await revoke('M101', view.grantId))).toEqual({ word: 'alreadyOver', until: from + 1500 });
  });

  test('is refused where it makes no sense, with a word each', async () => {
    expect(refusalOf(await grant({ memberId: 'M000' })).word).toBe('notFound');
    expect(refusalOf(await grant({ memberId: 'M900' })).word).toBe('notFound');
    expect(refusalOf(await grant({ memberId: 'M999' })).word).toBe('notToOneself');
    expect(refusalOf(await grant({ role: 'administrator' }, ofTheUnit)).word).toBe('beyondRights');
    expect(refusalOf(await grant({ until: Date.now() - 1 })).word).toBe('endsTooEarly');
    expect(failureOf(await grant({ orgUnitId: 'U2' }, ofTheUnit)).code).toBe('forbidden');
    expect(failureOf(await grant({ orgUnitId: 'U9' })).code).toBe('notFound');
    expect(await kept('M101')).toEqual([]);
  });

  test('over a node that was dissolved is refused', async () => {
    const branches = product.database.collection('orgUnits').where({ _id: 'B2' });
    await branches.update({ dissolvedAt: Date.now() });
    expect(refusalOf(await grant({ orgUnitId: 'B2' })).word).toBe('dissolved');
    expect((await holders('B2')).mayGrant).toEqual([]);
    await branches.update({ dissolvedAt: null });
  });

  test('has a limit of what is kept with one person', async () => {
    const many = Array.from({ length: grantLimit - 1 }, (_, i) =>
      granted('editor', 'U2', { until: i, grantId: `g${i}` }),
    );
    await setGrants('M101', many);
    valueOf(await grant());
    expect(refusalOf(await grant({ role: 'editor' }))).toEqual({ word: 'tooManyGrants', limit: grantLimit });
  });

  test('to somebody whose entry is limited is for those above them', async () => {
    await setMember('M301', { limited: true });
    expect(refusalOf(await grant({ memberId: 'M301' }, ofTheUnit)).word).toBe('notFound');
    expect(refusalOf(await getHolder('M301', 'U1', ofTheUnit)).word).toBe('notFound');
    valueOf(await grant({ memberId: 'M301' }));
    expect(valueOf(await getHolder('M301', 'U1', ofTheUnit)).holder.grants).toHaveLength(1);
    await setMember('M301', { limited: false });
  });
});

describe('revoking', () => {
  test('twice is the same as once, and the record keeps both hands', async () => {
    const { grant: view } = valueOf(await grant({}, ofTheUnit));
    const first = valueOf(await revoke('M101', view.grantId));
    expect(first.grant).toMatchObject({ state: 'revoked', mayRevoke: false, by: '翟宁', ended: { by: '文静' } });
    expect(valueOf(await revoke('M101', view.grantId, ofTheUnit, 'U1')).grant.ended).toEqual(first.grant.ended);
    expect(await kept('M101')).toHaveLength(1);
  });

  test('by two at once has one author', async () => {
    const { grant: view } = valueOf(await grant());
    const answers = await Promise.all([
      revoke('M101', view.grantId),
      revoke('M101', view.grantId, ofTheUnit, 'U1'),
      revoke('M101', view.grantId),
    ]);
    expect(new Set(answers.map(answer => valueOf(answer).grant.ended?.by)).size).toBe(1);
  });

  test('after it the same role can be granted anew', async () => {
    const { grant: view } = valueOf(await grant());
    valueOf(await revoke('M101', view.grantId));
    valueOf(await grant());
    expect((await kept('M101')).map(({ ended }) => ended !== null)).toEqual([true, false]);
  });

  test('is called to mind where the holder has moved away', async () => {
    const first = async () => valueOf(await getHolder('M103')).holder.grants[0];
    valueOf(await grant({ memberId: 'M103' }));
    expect(await first()).toMatchObject({ state: 'inForce', outside: false });
    await setMember('M103', { path: ['C', 'U2', 'B3'] });
    expect(await first()).toMatchObject({ state: 'inForce', outside: true });
    await setMember('M103', { path: ['C', 'U1', 'B1'] });
  });

  test('is for those who may grant it, and never for oneself', async () => {
    const { grant: administrator } = valueOf(await grant({ role: 'administrator' }));
    expect(refusalOf(await revoke('M101', administrator.grantId, ofTheUnit, 'U1')).word).toBe('beyondRights');
    const { grant: root } = valueOf(await grant({ role: 'administrator', orgUnitId: 'C' }));
    const byOneself = await revoke('M101', root.grantId, openidOf('M101'));
    expect(refusalOf(byOneself).word).toBe('notOneself');
    const { grant: outside } = valueOf(await grant({ orgUnitId: 'U2' }));
    expect(refusalOf(await revoke('M101', outside.grantId, ofTheUnit, 'U1')).word).toBe('notFound');
    expect(refusalOf(await revoke('M101', 'nothing')).word).toBe('notFound');
  });

  test('from somebody who left is possible: what they had would come back with them', async () => {
    const { grant: view } = valueOf(await grant());
    await setMember('M101', { state: 'left', leftAt: Date.now() });
    const { holder } = valueOf(await getHolder('M101'));
    expect(holder).toMatchObject({ left: true, grants: [{ state: 'over', mayRevoke: true }] });
    expect(valueOf(await revoke('M101', view.grantId)).grant.state).toBe('revoked');
    await setMember('M101', { state: 'active', leftAt: null });
  });
});

describe('the administrator by configuration', () => {
  const secrets = { QINGLIAN_PHONE_KEY: '5e'.repeat(32) };
  afterAll(() => product.giveSecrets(secrets));

  test('may grant from the first day, is named to the committee only, and is nobody once the setting is gone', async () => {
    const first = openidOf('M301');
    await product.giveSecrets({ ...secrets, QINGLIAN_FIRST_ADMINISTRATOR: '301' });
    expect(await rolesOfMe('M301')).toEqual(['administrator C']);
    valueOf(await grant({ role: 'administrator', orgUnitId: 'U2' }, first));
    expect(refusalOf(await grant({ memberId: 'M301' }, first)).word).toBe('notToOneself');
    expect((await holders('C')).firstAdministrator).toBe('盖云');
    expect((await holders('U1')).firstAdministrator).toBeNull();
    await product.giveSecrets(secrets);
    expect(await rolesOfMe('M301')).toEqual([]);
    expect((await holders('C')).firstAdministrator).toBeNull();
    expect(failureOf(await grant({}, first)).code).toBe('forbidden');
  });
});
