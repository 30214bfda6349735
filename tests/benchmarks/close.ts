import type { LeaveDocument } from '../../cloudfunctions/src/records/leaves/document';
import type { SheetDocument } from '../../cloudfunctions/src/records/sheets/document';
import { buildServer } from '../../scripts/start/builds';
import type { AttendanceState } from '../../types/gatherings';
import { type Product, startProduct } from '../emulated-product';
import { allOf, type Expected, wrongIn } from '../many-branches';
import { sampleGathering } from '../sample-gathering';
import { sampleLeave } from '../sample-leave';
import { granted } from '../small-organisation';
import { rounded, type Measured } from './measured';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';
import type { CheckInDocument } from '../../cloudfunctions/src/records/check-ins/document';

const gatheringId = 'closebench0000001';
const openid = 'wx-close-bench';
const day = 86_400_000;
const minute = 60_000;
/** Every so many members one was moved from another branch: half of them before the gathering, half of them since. */
const movedEvery = 100;
/** So many check-ins come to the database a moment after the close. */
const underWay = 20;

/** What is on record of the n-th member: 13 of 20 checked in, one of them late; the others on leave, asking for it, or nothing. */
const recordOf = (index: number): AttendanceState =>
  index % 20 < 12 ? 'present' : index % 20 === 12 ? 'late' : index % 20 === 13 ? 'excused' : 'absent';

interface Prepared {
  readonly expected: Map<string, Map<string, AttendanceState>>;
  /** Those of whom there is no record, with their branch. */
  readonly absent: readonly (readonly [memberId: string, branchId: string])[];
}

/** Moves some people of the demo organisation into the branch of their neighbour on the list. */
async function move(
  { database }: Product,
  people: readonly MemberDocument[],
  now: number,
): Promise<Map<string, string>> {
  const home = new Map(people.map(({ _id, branchId }) => [_id, branchId]));
  for (let index = movedEvery; index < people.length; index += movedEvery) {
    const [member, neighbour] = [people[index], people[index - movedEvery]];
    if (!member || !neighbour || member.branchId === neighbour.branchId) continue;
    const since = index % (2 * movedEvery) === 0 ? now - 30 * day : now + minute;
    const { branchId, branchName, unitId, unitName, path } = neighbour;
    const before = { branchId: member.branchId, branchName: member.branchName, unitId: member.unitId };
    const past = [{ ...before, unitName: member.unitName, path: member.path, from: null, until: since }];
    const place = { branchId, branchName, unitId, unitName, path, since, past };
    const branchIds = [branchId, member.branchId];
    await database
      .collection('members')
      .where({ _id: member._id })
      .update({ ...place, branchIds });
    if (since < now) home.set(member._id, branchId);
  }
  return home;
}

/** A gathering of the whole demo organisation with everybody's records. */
async function prepare(product: Product, now: number): Promise<Prepared> {
  const { demoRoster } = await import('../../scripts/demo-roster/roster');
  const { importRoster } = await import('../../cloudfunctions/src/areas/roster/import/import');
  const { members } = await import('../../scripts/start/demo-organisation');
  await importRoster(await demoRoster());
  const people: MemberDocument[] = [];
  for await (const page of members()) people.push(...page);
  const home = await move(product, people, now);
  const [closer] = people;
  if (!closer) throw new Error('there is nobody');
  const grants = [granted('secretary', 'C')];
  await product.database.collection('members').where({ _id: closer._id }).update({ grants });
  await product.seed('accounts', [{ _id: openid, memberId: closer._id, boundAt: now }]);
  const gathering = sampleGathering(gatheringId, { orgUnitId: 'C', name: '市直机关工委' }, now);
  await product.seed('gatherings', [gathering]);

  const expected = new Map<string, Map<string, AttendanceState>>();
  const checkIns: CheckInDocument[] = [];
  const leaves: LeaveDocument[] = [];
  const absent: (readonly [string, string])[] = [];
  for (const [index, { _id: memberId }] of people.entries()) {
    const branchId = home.get(memberId) ?? '';
    const attendance = recordOf(index);
    expected.set(branchId, (expected.get(branchId) ?? new Map()).set(memberId, attendance));
    const one = { _id: `${gatheringId}:${memberId}`, gatheringId, memberId, branchId };
    const at = attendance === 'late' ? now + 6 * minute : now;
    const came = attendance === 'present' || attendance === 'late';
    if (came) checkIns.push({ ...one, means: 'code', at, learnedAt: at, by: null });
    else if (attendance === 'excused' || index % 20 === 14) {
      const state = attendance === 'excused' ? 'approved' : 'requested';
      leaves.push(sampleLeave(gatheringId, memberId, { branchId, state, decidedBy: null, decidedAt: null }));
    }
    if (attendance === 'absent') absent.push([memberId, branchId]);
  }
  await product.seed('checkIns', checkIns);
  await product.seed('leaves', leaves);
  return { expected, absent };
}

/** The seconds and the operations on the database that something takes. */
async function counted(product: Product, work: () => Promise<void>): Promise<{ seconds: number; operations: number }> {
  await fetch(`${product.url}/emulator/stats`, { method: 'DELETE' });
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const stats = (await (await fetch(`${product.url}/emulator/stats`)).json()) as { operations: Record<string, number> };
  return { seconds, operations: Object.values(stats.operations).reduce((sum, count) => sum + count, 0) };
}

/** Closes as a phone does: until every sheet is made; answers how many calls it took. */
async function close(product: Product): Promise<number> {
  for (let calls = 1; ; calls++) {
    const answer = await product.call(openid, 'attendance', 'close', { gatheringId });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    if (answer.value.sheets === answer.value.branches) return calls;
  }
}

/** Lets the scheduler look the sheets over, with check-ins that were under way at the close. */
async function makeReviewDue(product: Product, { expected, absent }: Prepared, now: number): Promise<Expected> {
  const late = absent.slice(0, underWay).map(([memberId, branchId]) => {
    expected.get(branchId)?.set(memberId, 'present');
    const one = { _id: `${gatheringId}:${memberId}`, gatheringId, memberId, branchId };
    return { ...one, means: 'code' as const, at: now, learnedAt: Date.now(), by: null };
  });
  await product.seed('checkIns', late);
  await product.setClock(2 * minute);
  return expected;
}

/** As many documents of that size, one after the other. */
async function plainWrites({ database }: Product, sheets: readonly SheetDocument[]): Promise<number> {
  const copies = sheets.map(sheet => ({ ...sheet, _id: `plain:${sheet._id}`, gatheringId: 'plain' }));
  const started = performance.now();
  for (const copy of copies) await database.collection('sheets').add(copy);
  return (performance.now() - started) / 1000;
}

/** A gathering of the whole organisation is closed, and looked over by the scheduler; every line is held against the records. */
export async function measure(): Promise<Measured> {
  await buildServer();
  const product = await startProduct({ flush: true });
  try {
    const now = Date.now();
    const prepared = await prepare(product, now);
    let calls = 0;
    const closing = await counted(product, async () => void (calls = await close(product)));
    const sheets = await allOf(product, 'sheets', gatheringId);
    const wrong = wrongIn(sheets, prepared.expected);
    const reviewed = await makeReviewDue(product, prepared, now);
    const reviewing = await counted(product, () => product.tick());
    const versions = await allOf(product, 'sheets', gatheringId);
    const wrongReviewed = wrongIn(versions, reviewed);
    for (const words of [...wrong, ...wrongReviewed].slice(0, 5)) console.error(words);
    const plainSeconds = await plainWrites(product, sheets);
    return {
      metrics: {
        sheets: sheets.length,
        rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
        wrongRows: wrong.length + wrongReviewed.length,
        calls,
        operations: closing.operations,
        seconds: rounded(closing.seconds),
        reviewingOperations: reviewing.operations,
        reviewingSeconds: rounded(reviewing.seconds),
        correctedSheets: versions.length - sheets.length,
        ratio: rounded(closing.seconds / plainSeconds),
      },
      floors: { plainSeconds: rounded(plainSeconds) },
    };
  } finally {
    await product.stop();
  }
}
