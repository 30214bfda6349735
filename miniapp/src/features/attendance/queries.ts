import type { Sheet } from '../../../../types/attendance';
import type { RollGuest } from '../../../../types/guest';
import type { RollCallRow } from '../../../../types/roll-call';
import { entryOf, remember } from '../../platform/query-store';
import { useQuery } from '../../platform/use-query';
import { getRollCall, getSheet, listClaims, listCodes, listOddSpacing } from './api';
import { patchRoll } from './view/roll-call';

const rollKey = (gatheringId: string, branchId: string) => `roll:${gatheringId}:${branchId}`;
const sheetKey = (gatheringId: string, branchId: string) => `sheet:${gatheringId}:${branchId}`;

/** Phones send what they kept when they are back in the net, which nobody waits for. */
const claimsRefreshMs = 10_000;

type RollOutcome = Awaited<ReturnType<typeof getRollCall>>;

/** The live roll of one branch, kept current while shown; '' as branch = none. */
export const useRollCall = (gatheringId: string, branchId: string, refreshMs: number) =>
  useQuery(branchId ? rollKey(gatheringId, branchId) : '', () => getRollCall(gatheringId, branchId), { refreshMs });

/** Shows at once what a command has made of some rows of a roll. */
export function patchRollCall(
  gatheringId: string,
  branchId: string,
  changes: readonly (Partial<RollCallRow> & Pick<RollCallRow, 'memberId'>)[],
): void {
  const key = rollKey(gatheringId, branchId);
  const known = entryOf(key).value as RollOutcome | undefined;
  if (known?.ok) remember(key, { ok: true, value: patchRoll(known.value, changes) });
}

/** Shows at once the guests that a command has left on the roll of a gathering's host. */
export function showGuests(gatheringId: string, branchId: string, guests: readonly RollGuest[]): void {
  const key = rollKey(gatheringId, branchId);
  const known = entryOf(key).value as RollOutcome | undefined;
  if (known?.ok) remember(key, { ok: true, value: { ...known.value, guests } });
}

/** While a sheet is being made. */
const makingRefreshMs = 3_000;

/** The closed sheet of one branch; looked for again while it is being made. */
export const useSheet = (gatheringId: string, branchId: string) =>
  useQuery(sheetKey(gatheringId, branchId), () => getSheet(gatheringId, branchId), {
    refreshMs: outcome => (outcome && !outcome.ok && outcome.refusal.word === 'beingMade' ? makingRefreshMs : 0),
  });

/** Shows at once the version of a sheet that a correction has made. */
export const rememberSheet = (sheet: Sheet, now: number) =>
  remember(sheetKey(sheet.gatheringId, sheet.branchId), { ok: true, value: { sheet, now } });

/** What phones of one branch kept without a network, kept current while shown. */
export const useClaims = (gatheringId: string, branchId: string) =>
  useQuery(`claims:${gatheringId}:${branchId}`, () => listClaims(gatheringId, branchId), {
    refreshMs: claimsRefreshMs,
  });

/** A question for later: nobody waits for it. */
const oddRefreshMs = 60_000;

/** Who of a branch checked in at two gatherings closer in time than their places are. */
export const useDistantCheckIns = (gatheringId: string, branchId: string) =>
  useQuery(`odd:${gatheringId}:${branchId}`, () => listOddSpacing(gatheringId, branchId), { refreshMs: oddRefreshMs });

/** The rotating codes of the window that is left, read ahead while there is a network. */
export const useCodes = (gatheringId: string, refreshMs: number) =>
  useQuery(`codes:${gatheringId}`, () => listCodes(gatheringId), { refreshMs });
