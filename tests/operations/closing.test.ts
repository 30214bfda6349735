import { workOnSheets } from '../../cloudfunctions/src/areas/attendance/steps/work-on-sheets';
import { allToMake } from '../../cloudfunctions/src/areas/attendance/rules/sheet-work';
import { refusalOf, valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { allOf, type Expected, seedManyBranches, seedRecords, wrongIn } from '../many-branches';
import { sampleGathering } from '../sample-gathering';
import { granted, member, openidOf, seedSmallOrganisation } from '../small-organisation';
import type { GatheringDocument } from '../../cloudfunctions/src/records/gatherings/document';

const branchCount = 120;
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

/** A gathering of the unit whose close was answered by nobody: flipped, and nothing else. */
async function justClosed(_id: string): Promise<{ gathering: GatheringDocument; expected: Expected }> {
  const closedAt = Date.now();
  const closed = { state: 'closed', closedAt, closedBy: 'M998', sheetWork: allToMake } as const;
  const over = { ...closed, due: { sheets: closedAt + 60_000, reminders: null } };
  const gathering = sampleGathering(_id, { orgUnitId: 'U2', name: '市气象局' }, closedAt, over);
  await product.seed('gatherings', [gathering]);
  return { gathering, expected: await seedRecords(product, gathering, branchIds) };
}

const branches = branchCount + 1;

async function isDue(gatheringId: string): Promise<void> {
  await product.database.collection('gatherings').where({ _id: gatheringId }).update({ 'due.sheets': 1 });
  await product.tick();
}

test('what one call does not get done is told, and the next call goes on', async () => {
  const { gathering, expected } = await justClosed('closing00000000001');
  const { _id: gatheringId } = gathering;
  await workOnSheets(gathering, 0);
  const last = { gatheringId, branchId: branchIds.at(-1) ?? '' };
  const unmade = refusalOf(await product.call(secretary, 'attendance', 'getSheet', last));
  expect(unmade).toEqual({ word: 'beingMade', sheets: 50, branches });
  const correction = { ...last, memberId: 'M300', basedOn: 1, attendance: 'present', reason: '到会' } as const;
  expect(refusalOf(await product.call(secretary, 'attendance', 'correct', correction)).word).toBe('beingMade');
  const seen = valueOf(await product.call(secretary, 'gatherings', 'getGathering', { gatheringId }));
  expect(seen.gathering.making).toEqual({ sheets: 50, branches });

  const closed = valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  expect(closed).toEqual({ closedAt: gathering.closedAt, sheets: branches, branches });
  const sheets = await allOf(product, 'sheets', gatheringId);
  expect(wrongIn(sheets, expected)).toEqual([]);
  expect(sheets.every(({ version, by }) => version === 1 && by?.name === '文静')).toBe(true);
  valueOf(await product.call(secretary, 'attendance', 'getSheet', last));
});

test('what nobody goes on with, the scheduler does; and then looks it over', async () => {
  const { gathering, expected } = await justClosed('closing00000000002');
  const { _id: gatheringId } = gathering;
  await workOnSheets(gathering, 0);
  await isDue(gatheringId);
  expect(wrongIn(await allOf(product, 'sheets', gatheringId), expected)).toEqual([]);

  const [branchId = ''] = branchIds.slice(-1);
  const memberId = `M${branchId}c`;
  const late = { _id: `${gatheringId}:${memberId}`, gatheringId, memberId, branchId, means: 'code' as const, by: null };
  await product.seed('checkIns', [{ ...late, at: gathering.startsAt, learnedAt: Date.now() }]);
  await isDue(gatheringId);
  const reviewed = await allOf(product, 'sheets', gatheringId);
  const corrected = new Map(expected.get(branchId)).set(memberId, 'present');
  expect(wrongIn(reviewed, new Map([...expected, [branchId, corrected]]))).toEqual([]);
  expect(reviewed.filter(({ version }) => version > 1)).toHaveLength(1);
  const { data } = await product.database.collection('gatherings').where({ _id: gatheringId }).get();
  expect((data as GatheringDocument[])[0]).toMatchObject({ sheetWork: null, due: { sheets: null } });
});

test('of many who go on with it at once, each sheet is made once', async () => {
  const { gathering, expected } = await justClosed('closing00000000003');
  await Promise.all([
    workOnSheets(gathering, Infinity),
    workOnSheets(gathering, Infinity),
    product.call(secretary, 'attendance', 'close', { gatheringId: gathering._id }),
  ]);
  const sheets = await allOf(product, 'sheets', gathering._id);
  expect(wrongIn(sheets, expected)).toEqual([]);
  expect(sheets).toHaveLength(branches);
});
