import { sampleRow, sampleSheet } from '../../../../../tests/sample-sheet';
import { member, orgUnits } from '../../../../../tests/small-organisation';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import type { SheetDocument } from '../../../records/sheets/document';
import { branchesOf } from './people';

const tree = new Map<string, OrgUnitDocument>(
  orgUnits.map(unit => [unit._id, { ...unit, order: { B1: 2, B2: 1 }[unit._id] ?? unit.order }]),
);
const sheet = (gatheringId: string, branchId: string, rows: SheetDocument['rows']): SheetDocument => ({
  ...sampleSheet,
  _id: `${gatheringId}:${branchId}:1`,
  gatheringId,
  branchId,
  branchName: `${branchId}旧名`,
  path: ['C', 'U1', branchId],
  rows,
});
const person = (id: string, branchId: string, pinyin: string) => member(id, id, branchId, { pinyin });

/** Made in each test, so that a bug in it fails the test and not the suite. */
const make = () =>
  branchesOf({
    sheets: [
      sheet('g1', 'B1', [
        sampleRow('M3', 'late'),
        sampleRow('M1', 'present'),
        sampleRow('M8', 'absent', { name: '旧名' }),
      ]),
      sheet('g2', 'B1', [sampleRow('M8', 'excused', { name: '新名', standing: 'probationary' })]),
      sheet('g3', 'B2', [sampleRow('M1', 'observer')]),
      sheet('g4', 'B7', []),
    ],
    members: [person('M4', 'B1', 'a'), person('M1', 'B1', 'b'), person('M2', 'B1', 'a'), person('M3', 'B2', 'c')],
    others: [member('M8', '新名', 'B3', { duty: 'deputy' })],
    orgUnits: tree,
  });

test('branches stand as the tree orders them, those that are gone after them', () =>
  expect(make().map(({ branchId, name }) => [branchId, name])).toEqual([
    ['B2', '第二支部'],
    ['B1', '第一支部'],
    ['B7', 'B7旧名'],
  ]));

test('people stand by syllables and id, and after them who is on sheets alone', () => {
  const [second, first, gone] = make();
  expect(first?.people.map(({ memberId, left }) => [memberId, left])).toEqual([
    ['M2', null],
    ['M4', null],
    ['M1', null],
    ['M3', 'moved'],
    ['M8', 'left'],
  ]);
  expect(second?.people.map(({ memberId, left }) => [memberId, left])).toEqual([
    ['M3', null],
    ['M1', 'moved'],
  ]);
  expect(gone?.people).toEqual([]);
});

test('who is on the roster has every row of the ledger, others those of the branch', () => {
  const [second, first] = make();
  const rowsOf = (branch: ReturnType<typeof make>[number] | undefined, memberId: string) => [
    ...(branch?.people.find(one => one.memberId === memberId)?.rows.keys() ?? []),
  ];
  expect(rowsOf(first, 'M1')).toEqual(['g1', 'g3']);
  expect(rowsOf(second, 'M1')).toEqual(['g3']);
  expect(rowsOf(first, 'M2')).toEqual([]);
  expect(rowsOf(first, 'M8')).toEqual(['g1', 'g2']);
});

test('who left goes by what the latest sheet says, with the duty as far as it is known', () => {
  const [second, first] = make();
  expect(first?.people.find(({ memberId }) => memberId === 'M8')).toMatchObject({
    name: '新名',
    standing: 'probationary',
    duty: 'deputy',
  });
  expect(second?.people.find(({ memberId }) => memberId === 'M1')).toMatchObject({ name: 'M1', duty: null });
  expect(first?.sheets.map(({ gatheringId }) => gatheringId)).toEqual(['g1', 'g2']);
});

test('a branch without sheets stands with its people, by its id where it is not known', () => {
  const members = [person('M1', 'B3', 'a'), { ...person('M2', 'B3', 'b'), branchId: 'B9' }];
  const branches = branchesOf({ sheets: [], members, others: [], orgUnits: tree });
  expect(branches.map(({ name, sheets, people }) => [name, sheets, people.length])).toEqual([
    ['B9', [], 1],
    ['第三支部', [], 1],
  ]);
});
