import type { Contract } from '../../../../types/contract';
import type { MinutesDocument } from '../../records/minutes/document';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { readBehind, rightsIn } from './read';
import { changesBetween, listParts, mayDo } from './rules';
import { findMinutes, findVersion } from '../../records/minutes/store';
import { partOf, viewOf, type Read } from './view';
import type { MinutesVersionDocument } from '../../records/minutes-versions/document';

type Operations = Contract['minutes'];
type Standing = Pick<MinutesVersionDocument, 'version' | 'parts' | 'confirmed' | 'amendment'>;

/** A version that was confirmed, where it is kept: the one that stands with the minutes, all others by themselves. */
async function findStanding(minutes: MinutesDocument, version: number): Promise<Standing | null> {
  const { state, version: latest, parts, confirmed, amendment } = minutes;
  if (version > latest) return null;
  if (version === latest && state === 'confirmed') return confirmed && { version, parts, confirmed, amendment };
  return findVersion(minutes._id, version);
}

/** One version with what was new in it. */
export const getVersion: Handler<Operations['getVersion']> = async ({ gatheringId, version }, call) => {
  const { gathering, now } = call;
  const { writes, decides } = rightsIn(call);
  if (!writes && !decides) return refuse('notRecorder');
  const minutes = await findMinutes(gatheringId);
  const [standing, before] = await Promise.all([
    minutes && findStanding(minutes, version),
    version > 1 ? findVersion(gatheringId, version - 1) : null,
  ]);
  if (!minutes || !standing) return refuse('notConfirmed');
  const { parts, confirmed, amendment } = standing;
  const read: Read = {
    ...{ state: 'confirmed', revision: minutes.revision, version, parts: listParts(parts, null), history: [] },
    steps: { submitted: null, returned: null, confirmed, amendment },
    may: mayDo(gathering, minutes, { writes: false, decides: false }),
  };
  const changes = before ? changesBetween(before.parts, parts) : [];
  const gone = changes.flatMap(change => change.before ?? []);
  const behind = await readBehind({ ...read, parts: [...read.parts, ...gone] }, minutes.done, confirmed.electorate);
  return done({
    minutes: viewOf(gathering, read, behind),
    changes: changes.map(change => ({
      before: change.before && partOf(change.before, behind),
      after: change.after && partOf(change.after, behind),
    })),
    now,
  });
};
