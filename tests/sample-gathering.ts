import { completePlan, storedPlan, usualDetails } from '../cloudfunctions/src/records/gatherings/rules';
import { openPlan } from './sample-plan';
import type { GatheringDocument } from '../cloudfunctions/src/records/gatherings/document';

/** A gathering that is published and open for check-in at `now`, as the database has it, of a host for its own people. */
export function sampleGathering(
  _id: string,
  host: GatheringDocument['host'],
  now: number,
  over: Partial<GatheringDocument> = {},
): GatheringDocument {
  const plan = openPlan(now);
  return {
    _id,
    ...storedPlan(completePlan(plan, usualDetails(plan.kind, host.orgUnitId)), new Map(), []),
    host,
    state: 'published',
    version: 2,
    codeKey: '5e'.repeat(16),
    createdBy: 'M100',
    createdAt: now,
    publishedAt: now,
    cancelReason: null,
    cancelledAt: null,
    changed: null,
    closedAt: null,
    closedBy: null,
    labels: [{ key: host.orgUnitId, name: '全体党员', memberId: null }],
    placeKey: `U1/${plan.place}`,
    series: null,
    sheetWork: null,
    due: { sheets: null, reminders: null },
    reminded: [],
    ...over,
  };
}
