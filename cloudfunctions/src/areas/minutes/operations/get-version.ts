import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse, done } from '../../../runtime/handlers';
import { findMinutes } from '../../../records/minutes/store';
import { findConfirmedVersion } from '../steps/find-confirmed-version';
import { type Content, viewOf, partOf } from '../view';
import { listParts, changesBetween } from '../rules/parts';
import { callerRights } from '../steps/caller-rights';
import { readReferences } from '../steps/read-references';
import { allowedActions } from '../rules/rights';
import { findVersion } from '../../../records/minutes-versions/store';

/** One confirmed version, with what was new in it. */
export const getVersion: Handler<Contract['minutes']['getVersion']> = async ({ gatheringId, version }, call) => {
  const { gathering, now } = call;
  const { writes, decides } = callerRights(call);
  if (!writes && !decides) return refuse('notRecorder');
  const minutes = await findMinutes(gatheringId);
  const [standing, before] = await Promise.all([
    minutes && findConfirmedVersion(minutes, version),
    version > 1 ? findVersion(gatheringId, version - 1) : null,
  ]);
  if (!minutes || !standing) return refuse('notConfirmed');
  const { parts, confirmed, amendment } = standing;
  const content: Content = {
    state: 'confirmed',
    revision: minutes.revision,
    version,
    parts: listParts(parts, null),
    history: [],
    steps: { submitted: null, returned: null, confirmed, amendment },
    may: allowedActions(gathering, minutes, { writes: false, decides: false }),
  };
  const changes = before ? changesBetween(before.parts, parts) : [];
  const gone = changes.flatMap(change => change.before ?? []);
  const references = await readReferences(
    { ...content, parts: [...content.parts, ...gone] },
    minutes.done,
    confirmed.electorate,
  );
  return done({
    minutes: viewOf(gathering, content, references),
    changes: changes.map(change => ({
      before: change.before && partOf(change.before, references),
      after: change.after && partOf(change.after, references),
    })),
    now,
  });
};
