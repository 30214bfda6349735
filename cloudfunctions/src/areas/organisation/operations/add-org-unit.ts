import type { Contract } from '../../../../../types/contract';
import { holds } from '../../../domain/roles';
import { newOrgUnit } from '../../../records/org-units/rules';
import { findOrgUnitIn, insertOrgUnitIn, lastOrder } from '../../../records/org-units/store';
import { orgUnitChange } from '../../../records/roster-changes/rules';
import { authorOf } from '../../../runtime/facts';
import { refuse, type Handler } from '../../../runtime/handlers';
import { recordChange } from '../../membership/steps/record-change';
import { kindNames, mayStandBelow } from '../rules';
import { answerOrgUnit } from '../steps/answer-org-unit';
import { finishTreeChange } from '../steps/finish-tree-change';

/** An administrator sets up an organisation unit below another one. */
export const addOrgUnit: Handler<Contract['organisation']['addOrgUnit']> = async (input, call) => {
  const { orgUnitId, changeId, newId, kind, name } = input;
  const { caller, now } = call;
  const order = (await lastOrder(orgUnitId)) + 1;
  const outcome = await recordChange(
    { kind: 'orgUnitAdded', changeId, subjectId: newId },
    call,
    async transaction => {
      const parent = await findOrgUnitIn(transaction, orgUnitId);
      if (!parent || parent.dissolvedAt !== null) return refuse('dissolved');
      if (!mayStandBelow(kind, parent)) return refuse('notHere');
      const taken = await findOrgUnitIn(transaction, newId);
      if (taken)
        return refuse('codeTaken', { name: holds(caller.held, 'administrator', taken.path) ? taken.name : null });
      const orgUnit = newOrgUnit({ _id: newId, kind, name, order, parent });
      await insertOrgUnitIn(transaction, orgUnit);
      return orgUnitChange(null, orgUnit, {
        _id: changeId,
        kind: 'orgUnitAdded',
        by: authorOf(caller),
        at: now,
        fields: [
          { field: kindNames[kind], from: null, to: name },
          { field: '上级组织', from: null, to: parent.name },
        ],
      });
    },
    finishTreeChange,
  );
  return '_id' in outcome ? answerOrgUnit(newId, now) : outcome;
};
