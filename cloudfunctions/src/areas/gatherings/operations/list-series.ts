import type { Contract } from '../../../../../types/contract';
import { listOfSeries } from '../../../records/gatherings/store';
import { done, type Handler } from '../../../runtime/handlers';

/** Lists every gathering of the series that one is of. */
export const listSeries: Handler<Contract['gatherings']['listSeries']> = async (_input, { gathering, now }) => {
  const found = gathering.series ? await listOfSeries(gathering.series.id, 0) : [gathering];
  const items = found.map(({ _id, title, startsAt, state }) => ({ gatheringId: _id, title, startsAt, state }));
  return done({ items, now });
};
