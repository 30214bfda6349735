import type { MinutesDocument } from '../../../records/minutes/document';
import { done } from '../../../runtime/handlers';
import { planOf } from '../../../records/gatherings/rules';
import { readElectorate } from './read-electorate';
import { listParts } from '../rules/parts';
import { viewOf, type Content } from '../view';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { type AudienceCall, callerRights } from './caller-rights';
import { readReferences } from './read-references';
import { allowedActions, stateOf, type Rights } from '../rules/rights';
import { findVersion, listVersions } from '../../../records/minutes-versions/store';

async function readHistory(gatheringId: string, minutes: MinutesDocument | null): Promise<Content['history']> {
  if (!minutes || minutes.version === 0) return [];
  const { state, version, confirmed, amendment } = minutes;
  const earlier = version > 1 || state !== 'confirmed' ? await listVersions(gatheringId) : [];
  const kept = earlier.filter(one => one.version < version || state !== 'confirmed');
  return state === 'confirmed' && confirmed ? [...kept, { version, confirmed, amendment }] : kept;
}

/** What those who write and confirm read: the minutes as they stand. */
async function readWorking(
  gathering: GatheringDocument,
  minutes: MinutesDocument | null,
  rights: Rights,
): Promise<Content> {
  const state = stateOf(minutes);
  const may = allowedActions(gathering, minutes, rights);
  const { submitted = null, returned = null, confirmed = null, amendment = null } = minutes ?? {};
  return {
    state,
    revision: minutes?.revision ?? 0,
    version: minutes?.version ?? 0,
    parts: listParts(minutes?.parts ?? {}, may.write ? planOf(gathering).agenda : null),
    steps: { submitted, returned, confirmed: state === 'confirmed' ? confirmed : null, amendment },
    history: await readHistory(gathering._id, minutes),
    may,
  };
}

/** What everyone else reads: the version that was confirmed last; null if there is none. */
async function readConfirmed(gathering: GatheringDocument, minutes: MinutesDocument | null): Promise<Content | null> {
  if (!minutes || minutes.version === 0) return null;
  const { version, revision } = minutes;
  const standing = minutes.state === 'confirmed' ? minutes : await findVersion(gathering._id, version);
  if (!standing) return null;
  const { parts, confirmed, amendment } = standing;
  return {
    state: 'confirmed',
    revision,
    version,
    parts: listParts(parts, null),
    steps: { submitted: null, returned: null, confirmed, amendment },
    history: await readHistory(gathering._id, minutes),
    may: allowedActions(gathering, minutes, { writes: false, decides: false }),
  };
}

/** The minutes as the caller may read them; null if there is nothing for them yet. */
export async function readView(minutes: MinutesDocument | null, call: AudienceCall) {
  const { gathering } = call;
  const rights = callerRights(call);
  const readsDraft = rights.writes || rights.decides;
  const content = readsDraft ? await readWorking(gathering, minutes, rights) : await readConfirmed(gathering, minutes);
  if (!content) return null;
  const doneTasks = minutes?.done ?? {};
  const frozen = content.state === 'confirmed' ? content.steps.confirmed : null;
  const references = await readReferences(content, doneTasks, frozen ? frozen.electorate : readElectorate(gathering));
  return viewOf(gathering, content, references);
}

/** The answer of every step: the minutes as the caller reads them now. */
export async function answerWithMinutes(minutes: MinutesDocument, call: AudienceCall) {
  const view = await readView(minutes, call);
  if (!view) throw new Error('whoever takes a step reads the minutes');
  return done({ minutes: view, now: call.now });
}
