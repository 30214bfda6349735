import type { Contract } from '../../../../types/contract';
import { mostGuests } from '../../../../types/guests';
import { authorOf } from '../../runtime/facts';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { addSheet, findSheet, latestSheet, listVersions } from '../../records/sheets/store';
import { sheetOf } from '../attendance/view';
import { isSameGuestCorrection, sheetWithGuest } from './sheet-rules';
import { makingOf } from '../../records/gatherings/rules';

type Operations = Contract['guests'];

/** Corrects the guests of a closed sheet as any other line of it is corrected: by a version with author and reason. */
export const correctGuestOnSheet: Handler<Operations['correctGuestOnSheet']> = async (
  input,
  { gathering, caller, now },
) => {
  const { gatheringId, basedOn } = input;
  const hostId = gathering.host.orgUnitId;
  if (gathering.state !== 'closed') return refuse('notClosed');
  const latest = await latestSheet(gatheringId, hostId);
  if (!latest) {
    const making = makingOf(gathering.sheetWork);
    return making ? refuse('beingMade', making) : refuse('noSheet');
  }
  const by = authorOf(caller);
  if (latest.version === basedOn) {
    const next = sheetWithGuest(latest, input, by, now);
    if (next === 'unchanged') return refuse('unchanged');
    if (next === 'tooMany') return refuse('tooMany', { most: mostGuests });
    if (await addSheet(next)) return done({ sheet: sheetOf(gathering, next, await listVersions(gatheringId, hostId)) });
  }
  const [made, current, versions] = await Promise.all([
    findSheet(`${gatheringId}:${hostId}:${basedOn + 1}`),
    latestSheet(gatheringId, hostId),
    listVersions(gatheringId, hostId),
  ]);
  if (made && current && isSameGuestCorrection(made, input, by.memberId))
    return done({ sheet: sheetOf(gathering, current, versions) });
  return refuse('changedElsewhere', { version: current?.version ?? latest.version });
};
