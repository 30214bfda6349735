import { useEffect, useMemo } from 'react';
import { asFailure, type CallFailure } from '../../../platform/call-failure';
import { serverNow } from '../../../platform/clock';
import { chosenPerson } from '../../../platform/demo-person';
import { useOnline } from '../../../platform/network';
import { forgetKept, keep, readKept } from '../../../platform/storage';
import { getUnitPackage } from '../api/directory';
import { withUnitPackage, type KeptUnit } from '../view/unit-package';

const askAgainMs = 30 * 60_000;

const key = () => `qinglian.ownUnit.${chosenPerson()}`;

let underWay = false;

/** Brings the kept unit up to date; whoever may not read it any more keeps nothing. */
async function refreshKept(): Promise<void> {
  const kept = readKept<KeptUnit>(key());
  const at = serverNow();
  if (underWay || (kept && at - kept.at < askAgainMs && at >= kept.at)) return;
  underWay = true;
  const where = key();
  try {
    keep(where, withUnitPackage(kept, await getUnitPackage(kept?.version ?? null), at));
  } catch (thrown) {
    if (['unauthenticated', 'forbidden'].includes(asFailure(thrown).code)) forgetKept(where);
  } finally {
    underWay = false;
  }
}

/** Keeps the own unit on the phone while the page around is open and the network is there. */
export function useKeepUnit(): void {
  const online = useOnline();
  useEffect(() => {
    if (online) void refreshKept();
  }, [online]);
}

/** Whether nothing was read because nobody answered. */
export const isCutOff = (query: { readonly value: unknown; readonly failure: CallFailure | undefined }): boolean =>
  query.value === undefined && query.failure?.unanswered === true;

/** The kept unit, where it is needed because the network is gone. */
export function useKeptUnit(needed: boolean): KeptUnit | undefined {
  return useMemo(() => (needed ? readKept<KeptUnit>(key()) : undefined), [needed]);
}
