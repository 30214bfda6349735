import type { Contract } from '../../../../../types/contract';
import { holds } from '../../../domain/roles';
import { findOrgUnitIn, lastOrder } from '../../../records/org-units/store';
import { refuse, type Handler } from '../../../runtime/handlers';
import { isMovable, mayMoveAway, mayStandBelow, movedTo } from '../rules';
import { changeOrgUnit } from '../steps/change-org-unit';

/** An administrator puts a part of the tree below another organisation unit. */
export const moveOrgUnit: Handler<Contract['organisation']['moveOrgUnit']> = async (input, call) => {
  const { toParentId, reason, ...target } = input;
  const order = (await lastOrder(toParentId)) + 1;
  return changeOrgUnit('orgUnitMoved', target, call, async (orgUnit, transaction) => {
    if (orgUnit.dissolvedAt !== null) return refuse('dissolved');
    const to = await findOrgUnitIn(transaction, toParentId);
    if (!to || !isMovable(orgUnit) || !mayStandBelow(orgUnit.kind, to)) return refuse('notHere');
    if (orgUnit.parentId === toParentId) return refuse('unchanged');
    const { held } = call.caller;
    if (!mayMoveAway(held, orgUnit) || !holds(held, 'administrator', to.path)) return refuse('beyondRights');
    const from = await findOrgUnitIn(transaction, orgUnit.parentId ?? '');
    const after = { ...movedTo(orgUnit, [...to.path, orgUnit._id], call.now), parentId: toParentId, order };
    return { after, fields: [{ field: '上级组织', from: from?.name ?? null, to: to.name }], reason };
  });
};
