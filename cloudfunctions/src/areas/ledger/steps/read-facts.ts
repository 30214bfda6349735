import type { MemberDocument } from '../../../records/members/document';
import { planOf } from '../../../records/gatherings/rules';
import { findGatherings } from '../../../records/gatherings/store';
import { findMembers, listMembersBelow } from '../../../records/members/store';
import { readOrgUnitsById } from '../../../records/org-units/store';
import type { SheetDocument } from '../../../records/sheets/document';
import { listConfirmed } from '../../minutes/steps/list-confirmed';
import { decisionLines } from '../rules/wording';
import type { GatheringNotes } from '../workbook/kind-pages';
import type { LedgerFacts } from '../workbook/pages';

const mostAtOnce = 500;
const membersAtOnce = 1000;

function batchesOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / mostAtOnce) }, (_, index) =>
    items.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  );
}

async function readNotes(gatheringIds: readonly string[]): Promise<Map<string, GatheringNotes>> {
  const batches = batchesOf(gatheringIds);
  const [gatherings, minutes] = await Promise.all([
    Promise.all(batches.map(findGatherings)),
    Promise.all(batches.map(listConfirmed)),
  ]);
  const decisions = new Map(minutes.flat().map(({ gatheringId, parts }) => [gatheringId, decisionLines(parts)]));
  return new Map(
    gatherings
      .flat()
      .map(gathering => [
        gathering._id,
        { agenda: planOf(gathering).agenda, decisions: decisions.get(gathering._id) ?? [] },
      ]),
  );
}

async function readMembers(orgUnitId: string): Promise<MemberDocument[]> {
  const members: MemberDocument[] = [];
  for (let after: string | null = null; ;) {
    const page: MemberDocument[] = await listMembersBelow(orgUnitId, after, membersAtOnce);
    members.push(...page);
    after = page.at(-1)?._id ?? null;
    if (page.length < membersAtOnce) return members;
  }
}

async function readOrgUnits(paths: readonly MemberDocument['path'][]) {
  const ids = [...new Set(paths.flat())];
  const pages = await Promise.all(batchesOf(ids).map(readOrgUnitsById));
  return new Map(pages.flatMap(page => [...page]));
}

/** Everything besides its sheets that a ledger is made from. */
export async function readFacts(orgUnitId: string, versions: readonly SheetDocument[]): Promise<LedgerFacts> {
  const gatheringIds = [...new Set(versions.map(({ gatheringId }) => gatheringId))];
  const [notes, members] = await Promise.all([readNotes(gatheringIds), readMembers(orgUnitId)]);
  const onRoster = new Set(members.map(({ _id }) => _id));
  const onSheets = new Set(versions.flatMap(({ rows }) => rows.map(({ memberId }) => memberId)));
  const paths = [...members.map(({ path }) => path), ...versions.map(({ path }) => path)];
  const [others, orgUnits] = await Promise.all([
    findMembers([...onSheets].filter(memberId => !onRoster.has(memberId))),
    readOrgUnits(paths),
  ]);
  return { versions, notes, members, others, orgUnits };
}
