import { refusalOf, valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { granted, openidOf, seedCommitteeAdministrator, seedSmallOrganisation } from '../small-organisation';
import type { MemberDocument, RoleGrant } from '../../cloudfunctions/src/records/members/document';

const committee = openidOf('M999');
const ofTheUnit = openidOf('M210');
let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  await seedCommitteeAdministrator(product);
});

afterAll(() => product?.stop());

const setGrants = (memberId: string, grants: readonly RoleGrant[]) =>
  product.database
    .collection('members')
    .where({ _id: memberId })
    .update({ grants: product.database.command.set(grants) });
const holders = async (orgUnitId: string, input: object = {}, openid = committee) =>
  valueOf(await product.call(openid, 'roles', 'listHolders', { orgUnitId, ...input }));
const getHolder = (memberId: string, orgUnitId = 'C', openid = committee) =>
  product.call(openid, 'roles', 'getHolder', { orgUnitId, memberId });

beforeEach(async () => {
  for (const memberId of ['M100', 'M101', 'M102', 'M201', 'M301']) await setGrants(memberId, []);
});

describe('the list of holders', () => {
  const ids = ({ items }: { items: readonly { memberId: string }[] }) => items.map(({ memberId }) => memberId);

  test('shows what is over the part asked for and within it, nothing beside or above', async () => {
    await setGrants('M101', [granted('auditor', 'B1')]);
    await setGrants('M301', [granted('auditor', 'B1')]);
    await setGrants('M201', [granted('auditor', 'U2')]);
    expect(ids(await holders('U1'))).toEqual(['M101', 'M210', 'M211', 'M212', 'M301']);
    expect(ids(await holders('U1', {}, ofTheUnit))).toEqual(['M101', 'M210', 'M211', 'M212', 'M301']);
    expect(ids(await holders('B1'))).toEqual(['M101', 'M301']);
    expect(ids(await holders('U2'))).toEqual(['M201']);
    expect(ids(await holders('C'))).toEqual(['M101', 'M201', 'M210', 'M211', 'M212', 'M301', 'M999']);
  });

  test('leaves out whose roles have all ended, unless asked', async () => {
    const ended = { by: { memberId: 'M999', name: '文静' }, at: 5, reason: '换届' };
    await setGrants('M101', [granted('auditor', 'U1', { ended })]);
    await setGrants('M102', [granted('editor', 'U1', { until: 5 })]);
    expect(ids(await holders('U1'))).toEqual(['M210', 'M211', 'M212']);
    expect(ids(await holders('U1', { ended: true }))).toEqual(['M101', 'M102', 'M210', 'M211', 'M212']);
  });

  test('comes page by page', async () => {
    const many = Array.from({ length: 130 }, (_, i) => `P${String(i).padStart(3, '0')}`);
    const { data } = await product.database.collection('members').where({ _id: 'M301' }).get();
    await product.seed(
      'members',
      many.map(_id => ({
        ...(data[0] as MemberDocument),
        _id,
        grants: [granted('editor', 'U2', { until: _id < 'P120' ? null : 5 })],
      })),
    );
    const found: string[] = [];
    const sizes: number[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await holders('U2', { cursor });
      found.push(...ids(page));
      sizes.push(page.items.length);
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(sizes).toEqual([50, 50, 20]);
    expect(found).toEqual(many.slice(0, 120));
    await product.database.collection('members').where({ _id: /^P/ }).remove();
  });

  test('says what the reader may grant there', async () => {
    const all = ['secretary', 'administrator', 'editor', 'auditor'];
    expect((await holders('C')).mayGrant).toEqual(all);
    expect((await holders('U1')).mayGrant).toEqual(all);
    expect((await holders('U1', {}, ofTheUnit)).mayGrant).toEqual(['secretary', 'editor', 'auditor']);
    expect((await holders('B1', {}, ofTheUnit)).mayGrant).toEqual(all);
  });
});

describe('one person', () => {
  test('has a history, latest first, and what their duty brings, within that part', async () => {
    await setGrants('M100', [
      granted('editor', 'U1', { grantId: 'a', until: 5 }),
      granted('auditor', 'U2', { grantId: 'b' }),
    ]);
    const { holder, byDuty } = valueOf(await getHolder('M100'));
    expect(holder.grants.map(({ grantId, state }) => [grantId, state])).toEqual([
      ['b', 'inForce'],
      ['a', 'over'],
    ]);
    expect(byDuty).toEqual([{ role: 'secretary', orgUnitId: 'B1', orgUnitName: '第一支部' }]);
    const within = valueOf(await getHolder('M100', 'U2'));
    expect(within.holder.grants.map(({ grantId }) => grantId)).toEqual(['b']);
    expect(within.byDuty).toEqual([]);
    expect(refusalOf(await getHolder('M000')).word).toBe('notFound');
  });
});
