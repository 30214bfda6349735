import { periodOf } from '../../../domain/periods';
import { findTallies, listTalliesBelow, saveTally } from '../../../records/tallies/store';
import { countSheets, distinct, type Spot, spotOf, spotsAbove, sumKinds, tallyOfSpot, tallyId } from '../rules/tally';
import type { KindTallies, TallyDocument } from '../../../records/tallies/document';
import { eachAtOnce } from '../../../runtime/each-at-once';
import { hasTime, type Job } from '../../../runtime/jobs';
import type { CountedSheet } from '../../../records/sheets/document';
import { listCountedSheets, listUntallied, markTallied } from '../../../records/sheets/store';

/** So many sheets are taken up at a time, and so many branches are read at a time. */
const sheetsAtOnce = 400;
const branchesAtOnce = 50;

/** Saves what some spots come to; false if somebody else has saved one of them since it was read. */
async function save(
  spots: readonly Spot[],
  before: readonly TallyDocument[],
  kindsOf: (spot: Spot) => Promise<KindTallies> | KindTallies,
): Promise<boolean> {
  const known = new Map(before.map(tally => [tally._id, tally]));
  const saved = await eachAtOnce(spots, async spot => {
    const was = known.get(tallyId(spot));
    const tally = tallyOfSpot(spot, await kindsOf(spot), (was?.version ?? 0) + 1);
    return (was && JSON.stringify(was.kinds) === JSON.stringify(tally.kinds)) || saveTally(tally);
  });
  return saved.every(Boolean);
}

/** Counts the sheets of some branches in one month. What is stored is read first: whoever saves in between is not overwritten. */
async function countBranches(spots: readonly Spot[], startsAt: number): Promise<boolean> {
  const before = await findTallies(spots.map(tallyId));
  const sheets = await listCountedSheets(
    spots.map(({ path }) => path.at(-1) ?? ''),
    periodOf('month', startsAt),
  );
  const bySpot = new Map<string, CountedSheet[]>();
  for (const sheet of sheets) {
    const id = tallyId(spotOf(sheet));
    bySpot.set(id, [...(bySpot.get(id) ?? []), sheet]);
  }
  return save(spots, before, spot => countSheets(bySpot.get(tallyId(spot)) ?? []));
}

async function sumAbove(spots: readonly Spot[]): Promise<boolean> {
  const before = await findTallies(spots.map(tallyId));
  return save(spots, before, async ({ month, path }) => {
    const below = await listTalliesBelow(path.at(-1) ?? '', [month]);
    const place = path.join('/');
    return sumKinds(below.filter(tally => tally.path.slice(0, -1).join('/') === place).map(({ kinds }) => kinds));
  });
}

/** Works out anew whatever some sheets are part of, from the branches up to the root; false if others were at it too. */
async function recount(due: readonly Pick<CountedSheet, 'path' | 'gathering'>[]): Promise<boolean> {
  let complete = true;
  const starts = new Map(due.map(sheet => [spotOf(sheet).month, sheet.gathering.startsAt]));
  const branches = distinct(due.map(spotOf));
  for (const [month, startsAt] of starts) {
    const spots = branches.filter(spot => spot.month === month);
    for (let i = 0; i < spots.length; i += branchesAtOnce)
      complete = (await countBranches(spots.slice(i, i + branchesAtOnce), startsAt)) && complete;
  }
  for (let depth = Math.max(0, ...branches.map(({ path }) => path.length)); depth > 1; depth--) {
    const level = distinct(above(branches, depth));
    if (level.length > 0) complete = (await sumAbove(level)) && complete;
  }
  return complete;
}

/** The spots with a path of `depth - 1` that stand above some branches. */
const above = (branches: readonly Spot[], depth: number): Spot[] =>
  spotsAbove(
    branches
      .filter(({ path }) => path.length >= depth)
      .map(({ month, path }) => ({ month, path: path.slice(0, depth) })),
  );

/**
 * Takes up the versions of sheets that no tally has yet; answers how many. They are marked as taken up last, so that a crash
 * anywhere is made good by the next round, and so is another round at the same time.
 */
export const sumSheets: Job = async turn => {
  let taken = 0;
  while (hasTime(turn)) {
    const due = await listUntallied(turn.now(), sheetsAtOnce);
    if (due.length === 0 || !(await recount(due))) break;
    await markTallied(due.map(({ _id }) => _id));
    taken += due.length;
    if (due.length < sheetsAtOnce) break;
  }
  return taken;
};
