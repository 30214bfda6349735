import { newOrgUnit } from '../../cloudfunctions/src/records/org-units/rules';
import {
  countSheets,
  spotOf,
  sumKinds,
  tallyOfSpot,
  tallyId,
} from '../../cloudfunctions/src/areas/statistics/rules/tally';
import { periodOf } from '../../cloudfunctions/src/domain/periods';
import type { SheetDocument } from '../../cloudfunctions/src/records/sheets/document';
import type { KindTallies, TallyDocument } from '../../cloudfunctions/src/records/tallies/document';
import { buildServer } from '../../scripts/start/builds';
import { gatheringKinds } from '../../types/gathering-plan';
import { valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { committeeAdministrator, openidOf, orgUnits, seedCommitteeAdministrator } from '../small-organisation';
import { median, rounded, type Measured } from './measured';
import type { OrgUnitDocument } from '../../cloudfunctions/src/records/org-units/document';
import { countRows } from '../../cloudfunctions/src/domain/attendance';

const units = 72;
const branches = 1526;
const gatherings = 40;
const hour = 3_600_000;
const states = ['present', 'present', 'late', 'excused', 'absent'] as const;

type CountedSheet = SheetDocument & Required<Pick<SheetDocument, 'gathering' | 'path' | 'counts'>>;

function tree(): { readonly units: OrgUnitDocument[]; readonly branches: OrgUnitDocument[] } {
  const committee = orgUnits.find(({ kind }) => kind === 'committee') ?? null;
  const below = (_id: string, kind: 'unit' | 'branch', order: number, parent: OrgUnitDocument | null) =>
    newOrgUnit({ _id, kind, name: `第${order + 1}${kind === 'unit' ? '单位' : '支部'}`, order, parent });
  const made = Array.from({ length: units }, (_, nth) => below(`SU${nth}`, 'unit', nth, committee));
  const leaves = Array.from({ length: branches }, (_, nth) =>
    below(`SB${String(nth).padStart(4, '0')}`, 'branch', nth, made[nth % units] ?? null),
  );
  return { units: made, branches: leaves };
}

/** What one branch's part of one gathering of all of them came to; five people stand for everybody. */
function sheetOf(nth: number, { _id: branchId, name: branchName, path }: OrgUnitDocument): CountedSheet {
  const { from } = periodOf('month', Date.UTC(2025, Math.floor((nth * 12) / gatherings), 15));
  const startsAt = from + (nth % 4) * 7 * 24 * hour + 15 * hour;
  const gatheringId = `statbench${String(nth).padStart(11, '0')}`;
  const rows = states.map((attendance, index) => ({
    memberId: `M${branchId}${index}`,
    name: '党员',
    standing: 'full' as const,
    entitled: true,
    attendance,
    at: null,
    means: null,
    reason: attendance === 'excused' ? '出差' : null,
  }));
  const kind = gatheringKinds[nth % 6] ?? 'lecture';
  const title = '学习贯彻廉洁自律准则专题会议';
  const host = { orgUnitId: 'C', name: '市直机关工委' };
  return {
    _id: `${gatheringId}:${branchId}:1`,
    gatheringId,
    branchId,
    branchName,
    version: 1,
    path,
    rows,
    closedAt: startsAt + hour,
    counts: countRows(rows),
    corrections: [],
    guests: [],
    guestCorrections: [],
    by: null,
    at: startsAt + hour,
    gathering: {
      kind,
      title,
      place: '礼堂',
      startsAt,
      endsAt: startsAt + hour,
      hours: 1.5,
      host,
      chair: null,
      recorder: null,
    },
    due: { tally: null },
  };
}

/** What the scheduler would have kept of some sheets. */
function talliesOf(sheets: readonly CountedSheet[]): TallyDocument[] {
  const bySpot = new Map<string, CountedSheet[]>();
  for (const sheet of sheets) {
    const id = tallyId(spotOf(sheet));
    bySpot.set(id, [...(bySpot.get(id) ?? []), sheet]);
  }
  const kinds = new Map<string, { readonly month: string; readonly path: readonly string[]; of: KindTallies[] }>();
  for (const some of bySpot.values()) {
    const [first] = some;
    if (!first) continue;
    const { month, path } = spotOf(first);
    for (let depth = path.length; depth > 0; depth--) {
      const spot = { month, path: path.slice(0, depth) };
      const known = kinds.get(tallyId(spot)) ?? { ...spot, of: [] };
      known.of.push(countSheets(some));
      kinds.set(tallyId(spot), known);
    }
  }
  return [...kinds.values()].map(({ of, ...spot }) => tallyOfSpot(spot, sumKinds(of), 1));
}

/** The whole organisation and its year; the last gathering has just been closed. */
async function prepare(product: Product): Promise<void> {
  const made = tree();
  await product.seed('orgUnits', [...orgUnits, ...made.units, ...made.branches]);
  await seedCommitteeAdministrator(product);
  const year = Array.from({ length: gatherings }, (_, nth) => made.branches.map(branch => sheetOf(nth, branch)));
  const last = year.pop() ?? [];
  for (const sheets of year) await product.seed('sheets', sheets);
  await product.seed('tallies', talliesOf(year.flat()));
  await product.seed(
    'sheets',
    last.map(sheet => ({ ...sheet, due: { tally: sheet.at } })),
  );
}

async function counted<T>(product: Product, work: () => Promise<T>) {
  await fetch(`${product.url}/emulator/stats`, { method: 'DELETE' });
  const started = performance.now();
  const value = await work();
  const ms = performance.now() - started;
  const { operations } = (await (await fetch(`${product.url}/emulator/stats`)).json()) as {
    operations: Record<string, number>;
  };
  return { value, ms, operations: Object.values(operations).reduce((sum, count) => sum + count, 0) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 7; turn++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return median(times);
}

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/** Every tally that the figures of the year are made of, read plainly. */
async function readTallies({ database }: Product): Promise<void> {
  for (let skip = 0, read = 1000; read === 1000; skip += read) {
    const { data } = await database.collection('tallies').where({ parentId: 'C' }).skip(skip).limit(1000).get();
    read = data.length;
  }
}

/** The year of the whole organisation: 61,040 sheets, kept as sums and read. */
export async function measure(): Promise<Measured> {
  await buildServer();
  const product = await startProduct();
  try {
    await prepare(product);
    const openid = openidOf(committeeAdministrator._id);
    const year = { orgUnitId: 'C', from: '2025-01', until: '2025-12' };
    const getFigures = async () => valueOf(await product.call(openid, 'statistics', 'getFigures', year));
    const listFigures = async () => valueOf(await product.call(openid, 'statistics', 'listSheetFigures', year));
    const gatheringId = sheetOf(0, tree().branches[0] as OrgUnitDocument).gatheringId;
    const getOne = async () =>
      valueOf(await product.call(openid, 'statistics', 'getGatheringFigures', { orgUnitId: 'C', gatheringId }));
    const exportYear = async () => valueOf(await product.call(openid, 'statistics', 'exportFigures', year));

    const keeping = await counted(product, () => product.tick());
    const idle = await counted(product, () => product.tick());
    const figures = await counted(product, getFigures);
    const list = await counted(product, listFigures);
    const one = await counted(product, getOne);
    const file = await counted(product, exportYear);
    const should = { sheets: branches * gatherings, expected: branches * gatherings * states.length };
    const wrong = (Object.keys(should) as (keyof typeof should)[]).filter(
      key => figures.value.total[key] !== should[key],
    );
    return {
      metrics: {
        sheets: figures.value.total.sheets,
        wrong: wrong.length + (one.value.total.sheets === branches ? 0 : 1),
        operations: figures.operations,
        bytes: bytesOf(figures.value),
        figuresMs: rounded(await timed(getFigures)),
        listOperations: list.operations,
        listBytes: bytesOf(list.value),
        listMs: rounded(await timed(listFigures)),
        gatheringOperations: one.operations,
        gatheringBytes: bytesOf(one.value),
        gatheringMs: rounded(await timed(getOne)),
        exportOperations: file.operations,
        exportMs: rounded(file.ms),
        keepingOperations: keeping.operations - idle.operations,
        keepingSeconds: rounded((keeping.ms - idle.ms) / 1000),
      },
      floors: {
        getMeMs: rounded(await timed(() => product.call(openid, 'identity', 'getMe', {}))),
        plainReadMs: rounded(await timed(() => readTallies(product))),
      },
    };
  } finally {
    await product.stop();
  }
}
