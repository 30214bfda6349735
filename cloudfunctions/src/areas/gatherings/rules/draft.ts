import type { GatheringDocument } from '../../../records/gatherings/document';
import type { storedPlan } from '../../../records/gatherings/rules';
import type { OrgUnitDocument } from '../../../records/org-units/document';

/** A plan as a gathering stores it. */
export type StoredPlan = ReturnType<typeof storedPlan> & Pick<GatheringDocument, 'labels' | 'placeKey'>;

interface Scheduling {
  readonly host: Pick<OrgUnitDocument, '_id' | 'name'>;
  /** The id of whoever schedules it. */
  readonly createdBy: string;
  readonly codeKey: string;
  readonly now: number;
}

/** A gathering as it is first written: nobody sees it but those who manage it. */
export function newDraft(
  _id: string,
  plan: StoredPlan,
  { host, createdBy, codeKey, now }: Scheduling,
): GatheringDocument {
  return {
    ...plan,
    _id,
    host: { orgUnitId: host._id, name: host.name },
    state: 'draft',
    version: 1,
    codeKey,
    createdBy,
    createdAt: now,
    publishedAt: null,
    cancelReason: null,
    cancelledAt: null,
    changed: null,
    closedAt: null,
    closedBy: null,
    series: null,
    sheetWork: null,
    due: { sheets: null, reminders: null },
    reminded: [],
  };
}
