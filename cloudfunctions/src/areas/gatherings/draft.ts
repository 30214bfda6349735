import { randomSecret } from '../../platform/random';
import type { Caller } from '../../runtime/facts';
import type { storedPlan } from '../../records/gatherings/rules';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { GatheringDocument } from '../../records/gatherings/document';

interface Scheduling {
  readonly caller: Pick<Caller, 'memberId'>;
  /** The host. */
  readonly orgUnit: Pick<OrgUnitDocument, '_id' | 'name'>;
  readonly now: number;
}

/** A gathering as it is first written: nobody sees it but those who manage it. */
export function newDraft(
  _id: string,
  stored: ReturnType<typeof storedPlan> & Pick<GatheringDocument, 'labels' | 'placeKey'>,
  { caller, orgUnit, now }: Scheduling,
): GatheringDocument {
  return {
    _id,
    ...stored,
    host: { orgUnitId: orgUnit._id, name: orgUnit.name },
    state: 'draft',
    version: 1,
    codeKey: randomSecret(16),
    createdBy: caller.memberId,
    createdAt: now,
    publishedAt: null,
    cancelReason: null,
    cancelledAt: null,
    changed: null,
    closedAt: null,
    settleAt: null,
    remindAt: null,
    reminded: [],
  };
}
