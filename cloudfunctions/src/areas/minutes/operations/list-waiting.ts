import type { Contract } from '../../../../../types/contract';
import { type Handler, done } from '../../../runtime/handlers';
import { listWaiting as findWaiting } from '../../../records/minutes/store';
import { findGatherings } from '../../../records/gatherings/store';

/** More than this wait for nobody. */
const mostWaiting = 50;

/** The minutes that wait for the caller: to be confirmed, or to be mended. */
export const listWaiting: Handler<Contract['minutes']['listWaiting']> = async (_input, { caller, now }) => {
  const waiting = await findWaiting(caller.memberId, mostWaiting);
  const gatherings = waiting.length > 0 ? await findGatherings(waiting.map(({ _id }) => _id)) : [];
  const items = waiting.flatMap(({ _id: gatheringId, state }) => {
    const gathering = gatherings.find(({ _id }) => _id === gatheringId);
    if (!gathering || (state !== 'submitted' && state !== 'returned')) return [];
    return [{ gatheringId, title: gathering.title, startsAt: gathering.startsAt, state }];
  });
  return done({ items: items.sort((a, b) => a.startsAt - b.startsAt), now });
};
