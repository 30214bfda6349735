import type { GatheringPlan } from '../../../../types/gathering-plan';
import { orgUnitsOf } from '../../domain/audience';
import { refuse } from '../../runtime/handlers';
import { authorsOf, labelsOf, namedIn, newIn, refuseNamed, type Roster } from './audience-rules';
import { readPapers } from './papers';
import { planOf, storedPlan } from '../../records/gatherings/rules';
import { placeKeyOf } from './place-rules';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { GatheringDocument } from '../../records/gatherings/document';
import { listOrgUnits } from '../../records/org-units/store';
import { findMembers } from '../../records/members/store';

/** Who plans, and when. */
interface Planner {
  readonly memberId: string;
  readonly now: number;
}

/** Reads what a plan names. */
async function readRoster(plan: GatheringPlan, host: OrgUnitDocument): Promise<Roster> {
  const others = orgUnitsOf(plan.audience).filter(orgUnitId => orgUnitId !== host._id);
  const memberIds = namedIn(plan);
  const [orgUnits, people] = await Promise.all([
    others.length > 0 ? listOrgUnits(others) : [],
    memberIds.length > 0 ? findMembers(memberIds) : [],
  ]);
  return {
    host,
    orgUnits: new Map([host, ...orgUnits].map(orgUnit => [orgUnit._id, orgUnit])),
    people: new Map(people.map(person => [person._id, person])),
  };
}

/**
 * A plan as it is stored, everything that it names called by name; or why it cannot name that.
 * `before`: as it stands so far.
 */
export async function named(plan: GatheringPlan, host: OrgUnitDocument, before: GatheringDocument | null, by: Planner) {
  const roster = await readRoster(plan, host);
  const refusal = refuseNamed(newIn(plan, before && planOf(before)), roster);
  if (refusal) return { ok: false, refusal } as const;
  const planner = { ...by, hostId: host._id };
  const { papers, missing } = await readPapers(plan.attachments, before?.attachments ?? [], planner);
  if (missing.length > 0) return refuse('attachmentMissing', { attachmentIds: missing });
  const stored = {
    ...storedPlan(plan, authorsOf(roster), papers),
    labels: labelsOf(plan, roster, before?.labels ?? []),
    placeKey: placeKeyOf(plan.place, host),
  };
  return { ok: true, stored } as const;
}
