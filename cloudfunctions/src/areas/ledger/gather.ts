import { planOf } from '../../records/gatherings/rules';
import { findGatherings } from '../../records/gatherings/store';
import { listConfirmed } from '../../records/minutes/store';
import { readMembersBelow } from '../roster/import-store';
import { decisionLines, type GatheringNotes } from './kind-pages-rules';
import type { LedgerFacts } from './pages-rules';
import type { HeldSheet } from './sheet-facts-rules';
import type { MemberDocument } from '../../records/members/document';
import { findMembers } from '../../records/members/store';
import { readOrgUnitsById } from '../../records/org-units/store';

const mostAtOnce = 500;

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

/** Everything besides its sheets that a ledger is made from. */
export async function gatherFacts(orgUnitId: string, versions: readonly HeldSheet[]): Promise<LedgerFacts> {
  const gatheringIds = [...new Set(versions.map(({ gatheringId }) => gatheringId))];
  const [notes, everybody] = await Promise.all([readNotes(gatheringIds), readMembersBelow(orgUnitId)]);
  const members = [...everybody.values()].filter(({ state }) => state === 'active');
  const listed = new Set(members.map(({ _id }) => _id));
  const named = versions.flatMap(({ rows }) => rows.map(({ memberId }) => memberId));
  const others = [...new Set(named)].filter(memberId => !listed.has(memberId));
  const branches = [...members.map(({ path }) => path), ...versions.map(({ path }) => path)];
  const [known, orgUnits] = await Promise.all([findMembers(others), namesOf(branches)]);
  return { versions, notes, members, others: known, orgUnits };
}

async function namesOf(paths: readonly MemberDocument['path'][]) {
  const ids = [...new Set(paths.flat())];
  const pages = await Promise.all(batchesOf(ids).map(readOrgUnitsById));
  return new Map(pages.flatMap(page => [...page]));
}
