import type { Transaction } from '../../../platform/database';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { findOrgUnitIn, putOrgUnitIn } from '../../../records/org-units/store';
import type { FieldChange } from '../../../records/roster-changes/document';
import { orgUnitChange } from '../../../records/roster-changes/rules';
import { authorOf } from '../../../runtime/facts';
import { Failure } from '../../../runtime/failures';
import { refuse } from '../../../runtime/handlers';
import { type By, type ChangeIdentity, recordChange, type Refused } from '../../membership/steps/record-change';
import { answerOrgUnit } from './answer-org-unit';
import { finishTreeChange } from './finish-tree-change';

/** The part of the tree that a change is about, as the contract names it. */
interface Target {
  readonly orgUnitId: string;
  readonly changeId: string;
  readonly basedOn: number;
}

/** What a change makes of an organisation unit. */
interface Changed {
  readonly after: OrgUnitDocument;
  readonly fields: readonly FieldChange[];
  readonly reason?: string;
}

/** Changes one organisation unit, once: `decide` says what becomes of it, or why nothing does. */
export async function changeOrgUnit<D extends Refused | Changed>(
  kind: ChangeIdentity['kind'],
  { orgUnitId, changeId, basedOn }: Target,
  by: By,
  decide: (orgUnit: OrgUnitDocument, transaction: Transaction) => Promise<D>,
) {
  const outcome = await recordChange(
    { kind, changeId, subjectId: orgUnitId },
    by,
    async transaction => {
      const orgUnit = await findOrgUnitIn(transaction, orgUnitId);
      if (!orgUnit) throw new Failure('notFound');
      if (orgUnit.version !== basedOn) return refuse('changedElsewhere', { version: orgUnit.version });
      const decided = await decide(orgUnit, transaction);
      if (!('after' in decided)) return decided as Exclude<D, Changed>;
      const { after, ...details }: Changed = decided;
      await putOrgUnitIn(transaction, after);
      const entry = { _id: changeId, kind, by: authorOf(by.caller), at: by.now, hasFollowUp: true };
      return orgUnitChange(orgUnit, after, { ...details, ...entry });
    },
    finishTreeChange,
  );
  return '_id' in outcome ? answerOrgUnit(orgUnitId, by.now) : outcome;
}
