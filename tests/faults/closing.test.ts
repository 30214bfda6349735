import { type Product, startProduct } from '../emulated-product';
import { allOf, seedManyBranches, seedRecords, wrongIn } from '../many-branches';
import { sampleGathering } from '../sample-gathering';
import { granted, member, openidOf, seedSmallOrganisation } from '../small-organisation';
import { insist } from './insist';

const branchCount = 400;
const secretary = openidOf('M998');

let product: Product;
let branchIds: readonly string[];

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  branchIds = await seedManyBranches(product, branchCount);
  await product.seed('members', [member('M998', '文静', 'B1', { grants: [granted('secretary', 'U2')] })]);
  await product.seed('accounts', [{ _id: secretary, memberId: 'M998', boundAt: 0 }]);
});

afterAll(() => product?.stop());

const close = (gatheringId: string) => product.call(secretary, 'attendance', 'close', { gatheringId });

const sheetsOf = async (gatheringId: string): Promise<number> =>
  (await product.database.collection('sheets').where({ gatheringId }).count()).total;

/** Closes, and kills everything when so many sheets are there; answers how many there are when it is up again. */
async function killedAt(gatheringId: string, sheets: number): Promise<number> {
  const closing = close(gatheringId).catch(() => undefined);
  while ((await sheetsOf(gatheringId)) < sheets);
  await product.crash();
  await closing;
  return insist(() => sheetsOf(gatheringId));
}

const laterTick = async () => {
  await product.setClock(90_000);
  await product.tick();
};

test.each([
  ['asked for again', 'killed00000000001', 1, close],
  ['left to the scheduler', 'killed00000000002', 120, laterTick],
] as const)('a close that is killed in the middle and %s makes every sheet, once', async (_case, id, sheets, goOn) => {
  const gathering = sampleGathering(id, { orgUnitId: 'U2', name: '市气象局' }, Date.now());
  await product.seed('gatherings', [gathering]);
  const expected = await seedRecords(product, gathering, branchIds);
  const made = await killedAt(id, sheets);
  expect(made).toBeGreaterThanOrEqual(sheets);
  expect(made).toBeLessThan(branchCount);
  await insist<unknown>(() => goOn(id));
  const all = await allOf(product, 'sheets', id);
  expect(wrongIn(all, expected)).toEqual([]);
  expect(all).toHaveLength(branchCount + 1);
});
