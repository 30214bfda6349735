import type { ToDo } from '../../../../../types/calendar';
import type { Contract } from '../../../../../types/contract';
import { listEnded } from '../../../records/gatherings/store';
import { done, type Handler } from '../../../runtime/handlers';
import { entriesAtMost } from '../rules';
import { countUndecidedLeaves } from '../steps/count-undecided-leaves';
import { listUnverifiedClaims } from '../steps/list-unverified-claims';
import { listWithoutMinutes } from '../steps/list-without-minutes';
import { type Entry, entryOf } from '../view';

/** Lists what waits for the secretary of an organisation unit. */
export const listToDo: Handler<Contract['calendar']['listToDo']> = async ({ orgUnitId }, { now }) => {
  const [undecided, claims, ended, unwritten] = await Promise.all([
    countUndecidedLeaves(orgUnitId),
    listUnverifiedClaims(orgUnitId),
    listEnded(orgUnitId, now, entriesAtMost),
    listWithoutMinutes(orgUnitId, now),
  ]);
  const about = (what: ToDo['what']) => (gathering: Entry) => ({ what, gathering: entryOf(gathering), count: 1 });
  const leaves = undecided > 0 ? [{ what: 'decideLeaves', gathering: null, count: undecided } as const] : [];
  const items = [...leaves, ...claims, ...ended.map(about('close')), ...unwritten.map(about('writeMinutes'))];
  return done({ items, now });
};
