import { useState } from 'react';
import { keep, readKept } from '../../platform/storage';
import type { HeldUnit } from './view';

/** Which of several units somebody is at work for: the one chosen last on this phone under `key`, otherwise the first. */
export function useChosenUnit(key: string, units: readonly HeldUnit[]) {
  const [chosen, setChosen] = useState(() => readKept<string>(key) ?? '');
  const choose = (orgUnitId: string) => {
    setChosen(orgUnitId);
    keep(key, orgUnitId);
  };
  return { unit: units.find(unit => unit.orgUnitId === chosen) ?? units[0], choose };
}
