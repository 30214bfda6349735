import { sampleLeave } from './sample-leave';
import { newOrgUnit } from '../cloudfunctions/src/records/org-units/rules';
import { placedFirst, homeIn } from '../cloudfunctions/src/domain/home';
import type { Documents } from '../cloudfunctions/src/records/collections';
import type { SheetDocument } from '../cloudfunctions/src/records/sheets/document';
import type { AttendanceState } from '../types/gatherings';
import type { Product } from './emulated-product';
import { member, orgUnits } from './small-organisation';
import type { GatheringDocument } from '../cloudfunctions/src/records/gatherings/document';

/** How each of some people is to stand on the sheet of which branch. */
export type Expected = ReadonlyMap<string, ReadonlyMap<string, AttendanceState>>;

const found = (id: string) => {
  const unit = orgUnits.find(({ _id }) => _id === id);
  if (!unit) throw new Error(id);
  return unit;
};

/** So many more branches of the second unit, each of three people: one checks in, one is on leave, one does neither. */
export async function seedManyBranches(product: Product, count: number): Promise<readonly string[]> {
  const unit = found('U2');
  const branches = Array.from({ length: count }, (_, order) => {
    const number = String(order).padStart(4, '0');
    return newOrgUnit({ _id: `BX${number}`, kind: 'branch', name: `第${number}支部`, order, parent: unit });
  });
  const members = branches.flatMap(branch =>
    ['a', 'b', 'c'].map(letter => {
      const id = `M${branch._id}${letter}`;
      return { ...member(id, id, 'B3'), ...placedFirst(homeIn(branch, unit), null) };
    }),
  );
  await product.seed('orgUnits', branches);
  await product.seed('members', members);
  return branches.map(({ _id }) => _id);
}

/**
 * Lets the first of each branch check in and the second be on leave; answers how everybody of the unit is to stand in the
 * end, those of its small branch included.
 */
export async function seedRecords(
  product: Product,
  { _id: gatheringId, startsAt }: GatheringDocument,
  branchIds: readonly string[],
): Promise<Expected> {
  const record = (branchId: string, letter: string) => {
    const memberId = `M${branchId}${letter}`;
    return { _id: `${gatheringId}:${memberId}`, gatheringId, memberId, branchId };
  };
  const times = { at: startsAt, learnedAt: startsAt };
  const decided = { decidedBy: { memberId: 'M300', name: '查文' }, decidedAt: startsAt };
  await product.seed(
    'checkIns',
    branchIds.map(id => ({ ...record(id, 'a'), means: 'code' as const, ...times, by: null })),
  );
  await product.seed(
    'leaves',
    branchIds.map(id => sampleLeave(gatheringId, `M${id}b`, { branchId: id, ...decided })),
  );
  const rows = (id: string) =>
    new Map<string, AttendanceState>([
      [`M${id}a`, 'present'],
      [`M${id}b`, 'excused'],
      [`M${id}c`, 'absent'],
    ]);
  const small = new Map<string, AttendanceState>([
    ['M300', 'absent'],
    ['M301', 'absent'],
  ]);
  return new Map([['B3', small], ...branchIds.map(id => [id, rows(id)] as const)]);
}

/** Every document of a collection that belongs to a gathering. */
export async function allOf<N extends 'sheets' | 'checkIns'>(
  { database }: Product,
  name: N,
  gatheringId: string,
): Promise<Documents[N][]> {
  const all: Documents[N][] = [];
  for (let page = 0; ; page++) {
    const query = database.collection(name).where({ gatheringId }).orderBy('_id', 'asc');
    const { data } = await query
      .skip(page * 1000)
      .limit(1000)
      .get();
    all.push(...(data as Documents[N][]));
    if (data.length < 1000) return all;
  }
}

const attendances = ({ rows }: SheetDocument) => new Map(rows.map(row => [row.memberId, row.attendance]));

/** What of the sheets is not as expected: missing, too many, written twice, or with another line. */
export function wrongIn(sheets: readonly SheetDocument[], expected: Expected): string[] {
  const latest = new Map<string, SheetDocument>();
  for (const sheet of sheets)
    if (sheet.version > (latest.get(sheet.branchId)?.version ?? 0)) latest.set(sheet.branchId, sheet);
  const strange = [...latest.keys()].filter(id => !expected.has(id)).map(id => `${id} was not expected`);
  const wrong = [...expected].flatMap(([branchId, people]) => {
    const sheet = latest.get(branchId);
    if (!sheet) return [`${branchId} has no sheet`];
    const stands = attendances(sheet);
    const lines = sheet.rows.length === people.size ? [] : [`${branchId} has ${sheet.rows.length} lines`];
    const untrue = [...people].filter(([id, attendance]) => stands.get(id) !== attendance);
    return [...lines, ...untrue.map(([id, should]) => `${id} is ${stands.get(id) ?? 'missing'}, should be ${should}`)];
  });
  return [...strange, ...wrong];
}
