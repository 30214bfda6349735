import type { Contract } from '../../../../../types/contract';
import { type Handler, done } from '../../../runtime/handlers';
import { callerRights } from '../steps/caller-rights';
import { findMinutes } from '../../../records/minutes/store';
import { allowedActions, stateOf } from '../rules/rights';
import { tasksOf } from '../rules/parts';
import { findVersion } from '../../../records/minutes-versions/store';

/** What a gathering shows of its minutes: how far they are, what the caller may do, and the tasks that are theirs. */
export const getEntry: Handler<Contract['minutes']['getEntry']> = async ({ gatheringId }, call) => {
  const { gathering, caller, now } = call;
  const rights = callerRights(call);
  const minutes = await findMinutes(gatheringId);
  const { write, confirm } = allowedActions(gathering, minutes, rights);
  const state = stateOf(minutes);
  const version = minutes?.version ?? 0;
  const readsDraft = rights.writes || rights.decides;
  const standing = state === 'confirmed' || version === 0 ? minutes : await findVersion(gatheringId, version);
  const tasks = version > 0 && standing ? tasksOf(standing.parts, minutes?.done ?? {}, caller.memberId) : [];
  return done({
    state: readsDraft ? state : version > 0 ? 'confirmed' : 'none',
    may: { write, read: version > 0 || (readsDraft && minutes !== null), confirm },
    tasks,
    now,
  });
};
