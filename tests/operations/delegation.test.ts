import { failureOf, refusalOf, valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { openidOf, seedCommitteeAdministrator, seedSmallOrganisation } from '../small-organisation';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

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
const newGrantId = () => `grant${String(++made).padStart(11, '0')}`;
const kept = async (memberId: string) => {
  const { data } = await product.database.collection('members').where({ _id: memberId }).get();
  return (data[0] as MemberDocument).grants;
};
const holders = async () => valueOf(await product.call(openidOf('M999'), 'roles', 'listHolders', { orgUnitId: 'B1' }));
const rolesOfMe = async (memberId: string) =>
  valueOf(await product.call(openidOf(memberId), 'identity', 'getMe', {})).me?.roles.map(
    ({ role, orgUnitId }) => `${role} ${orgUnitId}`,
  );

describe('standing in', () => {
  const tomorrow = () => Date.now() + 86_400_000;
  const delegate = (over: object = {}, memberId = 'M100') =>
    product.call(openidOf(memberId), 'roles', 'delegate', {
      orgUnitId: 'B1',
      memberId: 'M101',
      grantId: newGrantId(),
      from: null,
      until: tomorrow(),
      reason: '外出学习',
      ...over,
    });
  const end = (grantId: string, memberId = 'M100') =>
    product.call(openidOf(memberId), 'roles', 'endDelegation', {
      orgUnitId: 'B1',
      memberId: 'M101',
      grantId,
      reason: '已返回',
    });
  const list = async (memberId = 'M100') =>
    valueOf(await product.call(openidOf(memberId), 'roles', 'listDelegations', { orgUnitId: 'B1' }));

  beforeEach(async () => {
    await setMember('M100', { duty: 'secretary' });
    await setMember('M101', { duty: 'deputy', grants: product.database.command.set([]) });
  });

  test('gives the secretary’s role to somebody of the committee, and takes it back', async () => {
    expect((await list()).candidates).toEqual([{ memberId: 'M101', name: '单雪', duty: 'deputy' }]);
    const { delegation } = valueOf(await delegate());
    expect(delegation).toMatchObject({ delegated: true, state: 'inForce', by: '欧阳明', name: '单雪', mayEnd: true });
    expect(await rolesOfMe('M101')).toEqual(['secretary B1']);
    const me = valueOf(await product.call(openidOf('M101'), 'identity', 'getMe', {})).me;
    expect(me?.roles[0]?.standsIn).toMatchObject({ for: '欧阳明' });
    expect((await list('M101')).items).toMatchObject([{ memberId: 'M101', mayEnd: false }]);
    expect((await list('M101')).candidates).toEqual([]);
    expect((await holders()).items).toMatchObject([{ memberId: 'M101', grants: [{ delegated: true }] }]);
    expect(refusalOf(await end(delegation.grantId, 'M101')).word).toBe('notYours');
    expect(valueOf(await end(delegation.grantId)).delegation.state).toBe('revoked');
    expect(valueOf(await end(delegation.grantId)).delegation.state).toBe('revoked');
    expect(await rolesOfMe('M101')).toEqual([]);
  });

  test('repeated after a lost answer, and from two phones at once, is one', async () => {
    const input = { grantId: newGrantId(), until: tomorrow() };
    const first = valueOf(await delegate(input));
    expect(valueOf(await delegate(input)).delegation).toEqual(first.delegation);
    const both = await Promise.all([delegate(), delegate()]);
    expect(both.map(answer => refusalOf(answer).word)).toEqual(['alreadyDelegated', 'alreadyDelegated']);
    expect(await kept('M101')).toHaveLength(1);
  });

  test('is not passed on', async () => {
    valueOf(await delegate());
    await setMember('M102', { duty: 'publicity' });
    expect(refusalOf(await delegate({ memberId: 'M102' }, 'M101')).word).toBe('notYours');
    await setMember('M102', { duty: null });
  });

  test('ends with the duty of either, at once', async () => {
    valueOf(await delegate());
    await setMember('M100', { duty: null });
    expect(await rolesOfMe('M101')).toEqual([]);
    expect((await holders()).items).toEqual([]);
    await setMember('M100', { duty: 'secretary' });
    await setMember('M101', { duty: null });
    expect(await rolesOfMe('M101')).toEqual([]);
  });

  test('is for whom it is for, and for the secretary alone to give', async () => {
    expect(refusalOf(await delegate({ memberId: 'M103' })).word).toBe('notOnCommittee');
    expect(refusalOf(await delegate({ memberId: 'M100' })).word).toBe('notToOneself');
    expect(refusalOf(await delegate({ until: Date.now() + 91 * 86_400_000 }))).toEqual({ word: 'tooLong', days: 90 });
    expect(failureOf(await delegate({}, 'M200'))).toMatchObject({ code: 'forbidden' });
  });
});
