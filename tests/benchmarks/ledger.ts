import type { SheetDocument } from '../../cloudfunctions/src/records/sheets/document';
import { newOrgUnit } from '../../cloudfunctions/src/records/org-units/rules';
import { placedFirst, homeIn } from '../../cloudfunctions/src/domain/home';
import { yearOf } from '../../cloudfunctions/src/domain/periods';
import { writeWorkbook } from '../../cloudfunctions/src/platform/workbook-file';
import { gatheringKinds } from '../../types/gathering-plan';
import { buildServer } from '../../scripts/start/builds';
import { valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { sampleGathering } from '../sample-gathering';
import { member, openidOf, orgUnits, seedSmallOrganisation } from '../small-organisation';
import { rounded, type Measured } from './measured';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';
import { countRows } from '../../cloudfunctions/src/domain/attendance';

const branches = 20;
const gatheringsEach = 40;
const peopleEach = 15;
const hour = 3_600_000;
const week = 7 * 24 * hour;
const year = yearOf(2025);
const states = ['present', 'present', 'present', 'late', 'excused', 'absent'] as const;

function sheetOf(gatheringId: string, people: readonly MemberDocument[], nth: number): SheetDocument {
  const [first] = people;
  if (!first) throw new Error('a branch has nobody');
  const { branchId, branchName, path } = first;
  const startsAt = year.from + nth * week + 15 * hour;
  const rows = people.map(({ _id, name, standing }, index) => {
    const attendance = states[(index * 7 + nth) % states.length] ?? 'present';
    const came = attendance === 'present' || attendance === 'late';
    return {
      memberId: _id,
      name,
      standing,
      entitled: true,
      attendance,
      at: came ? startsAt : null,
      means: came ? ('code' as const) : null,
      reason: attendance === 'excused' ? '到市里参加会议' : null,
    };
  });
  const kind = gatheringKinds[nth % 6] ?? 'lecture';
  const held = {
    kind,
    title: '学习贯彻廉洁自律准则专题会议',
    place: '三楼会议室',
    startsAt,
    endsAt: startsAt + hour,
    hours: 1.5,
  };
  const host = { orgUnitId: branchId, name: branchName };
  return {
    _id: `${gatheringId}:${branchId}:1`,
    gatheringId,
    branchId,
    branchName,
    version: 1,
    closedAt: startsAt + hour,
    path,
    counts: countRows(rows),
    rows,
    corrections: [],
    guests: [],
    guestCorrections: [],
    by: null,
    at: startsAt + hour,
    due: { tally: null },
    gathering: { ...held, host, chair: { memberId: first._id, name: first.name }, recorder: null },
  };
}

/** A unit of twenty branches, and what they held in a year. */
async function prepare(product: Product): Promise<void> {
  await seedSmallOrganisation(product);
  const unit = orgUnits.find(({ _id }) => _id === 'U1');
  if (!unit) throw new Error('there is no unit');
  for (let index = 0; index < branches; index++) {
    const branch = newOrgUnit({
      _id: `L${index}`,
      kind: 'branch',
      name: `第${index + 3}支部`,
      order: index + 9,
      parent: unit,
    });
    const people = Array.from({ length: peopleEach }, (_, nth) =>
      member(`L${index}P${nth}`, `党员${index}-${nth}`, 'B1', placedFirst(homeIn(branch, unit), null)),
    );
    const ids = Array.from(
      { length: gatheringsEach },
      (_, nth) => `ledgerbench${String(index * 100 + nth).padStart(8, '0')}`,
    );
    await product.seed('orgUnits', [branch]);
    await product.seed('members', people);
    await product.seed(
      'sheets',
      ids.map((id, nth) => sheetOf(id, people, nth)),
    );
    await product.seed(
      'gatherings',
      ids.map(id => sampleGathering(id, { orgUnitId: branch._id, name: branch.name }, year.from)),
    );
  }
}

/** The same number of cells, all of them short texts, written plainly with the same library. */
async function plainSeconds(cells: number): Promise<number> {
  const across = 20;
  const row = Array.from({ length: across }, (_, index) => `内容${index}`);
  const started = performance.now();
  await writeWorkbook([
    {
      name: '一',
      columns: row.map(title => [title, 12] as const),
      rows: Array.from({ length: Math.ceil(cells / across) }, () => row),
    },
  ]);
  return rounded((performance.now() - started) / 1000);
}

async function cellsIn(workbook: Uint8Array): Promise<number> {
  const { default: readExcelFile } = await import('read-excel-file/node');
  const pages = await readExcelFile(Buffer.from(workbook));
  return pages.reduce((sum, { data }) => sum + data.flat().filter(value => value !== null).length, 0);
}

/** A unit's year as a ledger, from the tap to the file: 20 branches, 40 gatherings each. */
export async function measure(): Promise<Measured> {
  await buildServer();
  const product = await startProduct({ flush: true });
  try {
    await prepare(product);
    const asked = { orgUnitId: 'U1', ledgerId: 'ledgerbench00000000', from: year.from, until: year.until };
    const started = performance.now();
    let calls = 0;
    let url: string | undefined;
    while (url === undefined) {
      calls += 1;
      url = valueOf(await product.call(openidOf('M210'), 'ledger', 'makeLedger', asked)).file?.url;
    }
    const workbook = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const seconds = rounded((performance.now() - started) / 1000);
    const cells = await cellsIn(workbook);
    const sheets = branches * gatheringsEach;
    return {
      metrics: { seconds, bytes: workbook.byteLength, calls, sheets, cells },
      floors: { plainSeconds: await plainSeconds(cells) },
    };
  } finally {
    await product.stop();
  }
}
