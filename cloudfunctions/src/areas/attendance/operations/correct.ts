import type { Contract } from '../../../../../types/contract';
import { listVersions } from '../../../records/sheets/store';
import { authorOf } from '../../../runtime/facts';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { correctSheet, isSameCorrection } from '../rules/sheet-correction';
import { addCorrection } from '../steps/add-correction';
import { sheetOf } from '../view';

/** The secretary corrects one line of a closed sheet. */
export const correct: Handler<Contract['attendance']['correct']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, branchId, basedOn, memberId } = input;
  if (gathering.state !== 'closed') return refuse('notClosed');
  const by = authorOf(caller);
  const outcome = await addCorrection(gathering, branchId, {
    basedOn,
    decide: latest => correctSheet(latest, input, by, now),
    isSame: made => isSameCorrection(made, input, by.memberId),
  });
  if (outcome.is === 'added')
    return done({ sheet: sheetOf(gathering, outcome.sheet, await listVersions(gatheringId, branchId)) });
  if (outcome.is === 'missing') {
    if (!outcome.making) throw new Failure('unavailable');
    return refuse('beingMade', outcome.making);
  }
  switch (outcome.word) {
    case 'unchanged':
      return refuse('unchanged');
    case 'notExpected':
      return refuse('notExpected', { memberIds: [memberId] });
    case 'changedElsewhere':
      return refuse('changedElsewhere', { version: outcome.latest.version });
  }
};
