import type { Contract } from '../../../../../types/contract';
import { readerOf } from '../../../domain/visibility';
import { unitPartId } from '../../../records/directory-parts/store';
import { done, type Handler } from '../../../runtime/handlers';
import { directoryAt } from '../directory-index/directory';
import { packageOf } from '../directory-index/unit-package';

const nobody = { rows: [], readings: {}, gone: [], knownSince: 0, version: 0 };

type Operation = Contract['contacts']['getUnitPackage'];

/** The own unit as a phone may keep it, or what has changed since the phone last asked. */
export const getUnitPackage: Handler<Operation> = async ({ since }, { caller, now }) => {
  const { index, units, table, tableVersion } = await directoryAt(now);
  const { unitId, unitName } = caller.member;
  const part = units.get(unitPartId(unitId)) ?? nobody;
  const pathOf = (branchId: string) => index.branches[index.branchPlaceOf.get(branchId) ?? -1]?.path ?? [];
  const view = { unitId, part, table, tableVersion };
  const made = packageOf(view, readerOf(caller), row => pathOf(row.branchId), since);
  return done({ unit: { orgUnitId: unitId, name: unitName }, ...made });
};
