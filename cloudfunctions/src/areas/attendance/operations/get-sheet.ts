import type { Contract } from '../../../../../types/contract';
import { makingOf } from '../../../records/gatherings/rules';
import { latestSheet, listVersions } from '../../../records/sheets/store';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { sheetOf } from '../view';

/** The secretary reads the closed sheet of a branch with its corrections. */
export const getSheet: Handler<Contract['attendance']['getSheet']> = async (
  { gatheringId, branchId },
  { gathering, now },
) => {
  if (gathering.state !== 'closed') return refuse('notClosed');
  const [latest, versions] = await Promise.all([
    latestSheet(gatheringId, branchId),
    listVersions(gatheringId, branchId),
  ]);
  if (latest) return done({ sheet: sheetOf(gathering, latest, versions), now });
  const making = makingOf(gathering.sheetWork);
  if (!making) throw new Failure('unavailable');
  return refuse('beingMade', making);
};
