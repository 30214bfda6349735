import type { GatheringKind } from '../../../../types/gathering-plan';
import { mostMonths, type Figures } from '../../../../types/statistics';
import type { Period } from '../../domain/periods';
import { periodOf } from '../../domain/periods';
import type { KindTallies, TallyDocument } from '../../records/tallies/document';
import { listTalliesBelow, listTalliesOf } from '../../records/tallies/store';
import { monthsBetween, sumFigures, sumKinds, totalOf } from './tally-rules';
import type { OrgUnitDocument } from '../../records/org-units/document';
import { listOrgUnits, listRightBelow } from '../../records/org-units/store';

/** What is asked for: months, both included, and one kind or every one. */
export interface Asked {
  readonly from: string;
  readonly until: string;
  readonly kind: GatheringKind | null;
}

/** The months that are asked for; null where they are out of order or too many. */
export const askedMonths = ({ from, until }: Pick<Asked, 'from' | 'until'>) => monthsBetween(from, until, mostMonths);

/** From the beginning of the first month … until the end of the last. */
export function periodOfMonths(months: readonly string[]): Period {
  const startOf = (month: string) => Date.parse(`${month}-01T00:00:00+08:00`);
  const [first = '', last = first] = [months[0], months.at(-1)];
  return { from: startOf(first), until: periodOf('month', startOf(last)).until };
}

/** Some figures of what stands right below an organisation unit. */
export interface Below {
  readonly orgUnitId: string;
  readonly name: string;
  readonly figures: Figures;
}

/**
 * Figures by organisation unit, in the order of the tree: all that stand right below one, and after them those that stood
 * there and do not any more.
 */
export async function figuresBelow(
  orgUnitId: string,
  figuresOf: ReadonlyMap<string, readonly Figures[]>,
): Promise<Below[]> {
  const here = await listRightBelow(orgUnitId);
  const known = new Set(here.map(({ _id }) => _id));
  const gone = [...figuresOf.keys()].filter(id => !known.has(id));
  const others = gone.length > 0 ? await listOrgUnits(gone) : [];
  return [...here, ...others].map(({ _id, name }) => ({
    orgUnitId: _id,
    name,
    figures: sumFigures(figuresOf.get(_id) ?? []),
  }));
}

async function readBelow(orgUnitId: string, months: readonly string[], kind: GatheringKind | null): Promise<Below[]> {
  const fields = ['orgUnitId', kind === null ? 'total' : `kinds.${kind}`];
  const found = await listTalliesBelow(orgUnitId, months, fields);
  const figures = new Map<string, Figures[]>();
  for (const tally of found) {
    const one = kind === null ? tally.total : totalOf(tally.kinds ?? {}, kind);
    figures.set(tally.orgUnitId, [...(figures.get(tally.orgUnitId) ?? []), one]);
  }
  return figuresBelow(orgUnitId, figures);
}

/** Everything that is said about an organisation unit over some months: three reads, however many sheets there are. */
export async function readFigures(orgUnit: OrgUnitDocument, months: readonly string[], kind: GatheringKind | null) {
  const [own, below] = await Promise.all([
    listTalliesOf(orgUnit._id, months),
    orgUnit.kind === 'branch' ? [] : readBelow(orgUnit._id, months, kind),
  ]);
  const kindsIn = (tallies: readonly TallyDocument[]): KindTallies => sumKinds(tallies.map(({ kinds }) => kinds));
  const kinds = kindsIn(own);
  const counted = kind === null ? Object.values(kinds) : [kinds[kind] ?? []].flat();
  const reasons = new Map<string, number>();
  for (const tally of counted)
    for (const [group, count] of Object.entries(tally.reasons)) reasons.set(group, (reasons.get(group) ?? 0) + count);
  return {
    total: totalOf(kinds, kind),
    months: months.map(month => ({
      month,
      figures: totalOf(kindsIn(own.filter(tally => tally.month === month)), kind),
    })),
    kinds,
    reasons,
    below,
  };
}
