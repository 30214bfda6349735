import type { GatheringPlan } from '../../../../../types/gathering-plan';
import { orgUnitsOf } from '../../../domain/audience';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { planOf, storedPlan } from '../../../records/gatherings/rules';
import { findMembers } from '../../../records/members/store';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { listOrgUnits } from '../../../records/org-units/store';
import { refuse } from '../../../runtime/handlers';
import { authorsOf, labelsOf, memberIdsIn, newReferences, type References, refuseReferences } from '../rules/audience';
import { placeKeyOf } from '../rules/place';
import { type Planner, resolveAttachments } from './resolve-attachments';

/** Reads the organisation units and the people that a plan names. */
async function readReferences(plan: GatheringPlan, host: OrgUnitDocument): Promise<References> {
  const others = orgUnitsOf(plan.audience).filter(orgUnitId => orgUnitId !== host._id);
  const memberIds = memberIdsIn(plan);
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
 * A plan as it is stored, with the names of everything that it refers to; or why it cannot refer to that.
 * `before`: the gathering as it stands so far.
 */
export async function preparePlan(
  plan: GatheringPlan,
  host: OrgUnitDocument,
  before: GatheringDocument | null,
  { memberId, now }: Pick<Planner, 'memberId' | 'now'>,
) {
  const references = await readReferences(plan, host);
  const refusal = refuseReferences(newReferences(plan, before && planOf(before)), references);
  if (refusal) return { ok: false, refusal } as const;
  const planner = { memberId, hostId: host._id, now };
  const { attachments, missing } = await resolveAttachments(plan.attachments, before?.attachments ?? [], planner);
  if (missing.length > 0) return refuse('attachmentMissing', { attachmentIds: missing });
  const stored = {
    ...storedPlan(plan, authorsOf(references), attachments),
    labels: labelsOf(plan, references, before?.labels ?? []),
    placeKey: placeKeyOf(plan.place, host),
  };
  return { ok: true, stored } as const;
}
