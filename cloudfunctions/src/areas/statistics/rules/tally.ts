import { gatheringKinds, type GatheringKind } from '../../../../../types/gathering-plan';
import { reasonGroups, type Figures } from '../../../../../types/statistics';
import type { Counts } from '../../../../../types/roll-call';
import { monthText } from '../../../domain/local-time';
import type { KindTallies, KindTally, TallyDocument } from '../../../records/tallies/document';
import { reasonGroupOf } from './reason';
import type { CountedSheet } from '../../../records/sheets/document';
import { latestOf } from '../../../records/sheets/rules';

/** One organisation unit, where it stood, in one month. */
export interface Spot {
  readonly month: string;
  readonly path: readonly string[];
}

const nothing: Figures = { sheets: 0, expected: 0, came: 0, late: 0, excused: 0, absent: 0, observer: 0 };

export const tallyId = ({ month, path }: Spot): string => `${month}:${path.join('/')}`;

export const spotOf = ({ path, gathering }: Pick<CountedSheet, 'path' | 'gathering'>): Spot => ({
  month: monthText(gathering.startsAt),
  path,
});

/** Each spot once. */
export const distinct = (spots: readonly Spot[]): Spot[] => [
  ...new Map(spots.map(spot => [tallyId(spot), spot])).values(),
];

/** Where the spots are summed next; the root is summed nowhere. */
export const spotsAbove = (spots: readonly Spot[]): Spot[] =>
  distinct(spots.filter(({ path }) => path.length > 1).map(({ month, path }) => ({ month, path: path.slice(0, -1) })));

export const figuresOf = ({ expected, present, late, excused, absent, observer }: Counts): Figures => ({
  sheets: 1,
  expected,
  came: present + late,
  late,
  excused,
  absent,
  observer,
});

export const sumFigures = (all: readonly Figures[]): Figures =>
  all.reduce(
    (sum, one) => ({
      sheets: sum.sheets + one.sheets,
      expected: sum.expected + one.expected,
      came: sum.came + one.came,
      late: sum.late + one.late,
      excused: sum.excused + one.excused,
      absent: sum.absent + one.absent,
      observer: sum.observer + one.observer,
    }),
    nothing,
  );

const sumReasons = (all: readonly KindTally['reasons'][]): KindTally['reasons'] =>
  Object.fromEntries(
    reasonGroups.flatMap(group => {
      const count = all.reduce((sum, reasons) => sum + (reasons[group] ?? 0), 0);
      return count > 0 ? [[group, count]] : [];
    }),
  );

const sumTallies = (all: readonly KindTally[]): KindTally => ({
  ...sumFigures(all),
  reasons: sumReasons(all.map(({ reasons }) => reasons)),
});

/** What several come to together, kind by kind. */
export const sumKinds = (all: readonly KindTallies[]): KindTallies =>
  Object.fromEntries(
    gatheringKinds.flatMap(kind => {
      const tallies = all.flatMap(kinds => kinds[kind] ?? []);
      return tallies.length > 0 ? [[kind, sumTallies(tallies)]] : [];
    }),
  );

function tallyOf({ counts, rows }: CountedSheet): KindTally {
  const excused = rows.filter(({ attendance }) => attendance === 'excused');
  return { ...figuresOf(counts), reasons: sumReasons(excused.map(({ reason }) => ({ [reasonGroupOf(reason)]: 1 }))) };
}

/** What the sheets of a branch come to; `versions` may have several of each. */
export const countSheets = (versions: readonly CountedSheet[]): KindTallies =>
  sumKinds(latestOf(versions).map(sheet => ({ [sheet.gathering.kind]: tallyOf(sheet) })));

/** All kinds together, or one of them. */
export const totalOf = (kinds: KindTallies, kind: GatheringKind | null = null): Figures =>
  kind ? sumFigures([kinds[kind] ?? nothing]) : sumFigures(Object.values(kinds));

/** A tally as it is to be stored. */
export function tallyOfSpot({ month, path }: Spot, kinds: KindTallies, version: number): TallyDocument {
  const orgUnitId = path.at(-1) ?? '';
  const parentId = path.at(-2) ?? null;
  return { _id: tallyId({ month, path }), month, orgUnitId, parentId, path, total: totalOf(kinds), kinds, version };
}

/** The months from … until, both included; null where they are out of order or too many. */
export function monthsBetween(from: string, until: string, most: number): string[] | null {
  const ordinal = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const [first, last] = [ordinal(from), ordinal(until)];
  if (first > last || last - first >= most) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
