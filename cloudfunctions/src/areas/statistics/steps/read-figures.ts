import type { GatheringKind } from '../../../../../types/gathering-plan';
import type { Figures } from '../../../../../types/statistics';
import type { KindTallies, TallyDocument } from '../../../records/tallies/document';
import { listKindBelow, listTotalsBelow, listTalliesOf } from '../../../records/tallies/store';
import { sumFigures, sumKinds, totalOf } from '../rules/tally';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { listOrgUnits, listRightBelow } from '../../../records/org-units/store';

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

/** By organisation unit right below, what each month comes to, of all kinds or of one. */
async function listBelow(orgUnitId: string, months: readonly string[], kind: GatheringKind | null) {
  if (kind === null)
    return (await listTotalsBelow(orgUnitId, months)).map(tally => ({ of: tally.orgUnitId, figures: tally.total }));
  const tallies = await listKindBelow(orgUnitId, months, kind);
  return tallies.map(tally => ({ of: tally.orgUnitId, figures: totalOf(tally.kinds ?? {}, kind) }));
}

async function readBelow(orgUnitId: string, months: readonly string[], kind: GatheringKind | null): Promise<Below[]> {
  const figures = new Map<string, Figures[]>();
  for (const { of, figures: one } of await listBelow(orgUnitId, months, kind))
    figures.set(of, [...(figures.get(of) ?? []), one]);
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
