import type { Contract } from '../../../../../types/contract';
import { mostGuests } from '../../../../../types/guests';
import { listVersions } from '../../../records/sheets/store';
import { authorOf } from '../../../runtime/facts';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { isSameGuestCorrection, sheetWithGuest } from '../rules/guest-on-sheet';
import { addCorrection } from '../steps/add-correction';
import { sheetOf } from '../view';

/** The host's secretary adds, corrects or removes a guest on the closed sheet. */
export const correctGuestOnSheet: Handler<Contract['guests']['correctGuestOnSheet']> = async (
  input,
  { gathering, caller, now },
) => {
  const hostId = gathering.host.orgUnitId;
  if (gathering.state !== 'closed') return refuse('notClosed');
  const by = authorOf(caller);
  const outcome = await addCorrection(gathering, hostId, {
    basedOn: input.basedOn,
    decide: latest => sheetWithGuest(latest, input, by, now),
    isSame: made => isSameGuestCorrection(made, input, by.memberId),
  });
  if (outcome.is === 'added')
    return done({ sheet: sheetOf(gathering, outcome.sheet, await listVersions(input.gatheringId, hostId)) });
  if (outcome.is === 'missing') return outcome.making ? refuse('beingMade', outcome.making) : refuse('noSheet');
  switch (outcome.word) {
    case 'unchanged':
      return refuse('unchanged');
    case 'tooMany':
      return refuse('tooMany', { most: mostGuests });
    case 'changedElsewhere':
      return refuse('changedElsewhere', { version: outcome.latest.version });
  }
};
