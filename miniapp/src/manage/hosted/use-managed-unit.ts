import { useState } from 'react';
import { keep, readKept } from '../../platform/storage';

interface Unit {
  readonly orgUnitId: string;
  readonly name: string;
}

const key = 'qinglian.managedUnit';

/** Which of several units is being managed: the one chosen last on this phone, otherwise the first. */
export function useManagedUnit(units: readonly Unit[]) {
  const [chosen, setChosen] = useState(() => readKept<string>(key) ?? '');
  const choose = (orgUnitId: string) => {
    setChosen(orgUnitId);
    keep(key, orgUnitId);
  };
  return { unit: units.find(unit => unit.orgUnitId === chosen) ?? units[0], choose };
}
