import type { Contract } from '../../../../../types/contract';
import { gatheringKinds } from '../../../../../types/gathering-plan';
import { mostMonths, reasonGroups } from '../../../../../types/statistics';
import { holds } from '../../../domain/roles';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { askedMonths } from '../rules/months';
import { sumFigures } from '../rules/tally';
import { readFigures } from '../steps/read-figures';

/** What the closed sheets of a part of the tree come to over some months: in all, by month, by kind, by reason, and by what is right below. */
export const getFigures: Handler<Contract['statistics']['getFigures']> = async (input, { orgUnit, caller, now }) => {
  const { from, until, kind = null } = input;
  const months = askedMonths({ from, until });
  if (!months) return refuse('rangeOutOfOrder', { mostMonths });
  const { kinds, reasons, ...figures } = await readFigures(orgUnit, months, kind);
  return done({
    orgUnit: { orgUnitId: orgUnit._id, name: orgUnit.name, kind: orgUnit.kind },
    ...figures,
    kinds: gatheringKinds.flatMap(one => (kinds[one] ? [{ kind: one, figures: sumFigures([kinds[one]]) }] : [])),
    reasons: reasonGroups.flatMap(reason => {
      const count = reasons.get(reason) ?? 0;
      return count > 0 ? [{ reason, count }] : [];
    }),
    mayOpenSheets: holds(caller.held, 'secretary', orgUnit.path),
    now,
  });
};
