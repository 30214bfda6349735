import type { Electorate, MinutesPart } from '../../../../types/minutes';
import type { MinutesDocument } from '../../records/minutes/document';
import { manages } from '../../runtime/access';
import { done, type Call } from '../../runtime/handlers';
import { readAttachments } from '../attachments/hold';
import { planOf } from '../../records/gatherings/rules';
import { readElectorate } from './electorate';
import { listParts, mayDo, rightsOf, stateOf, type PlacedPart, type Rights } from './rules';
import { findVersion, listVersions } from '../../records/minutes/store';
import { partOf, peopleIn, viewOf, type Behind, type Read } from './view';
import type { GatheringDocument } from '../../records/gatherings/document';
import { findMembers } from '../../records/members/store';

export type AudienceCall = Call<{ who: 'audience'; at: 'gatheringId' }>;

/** What the caller has to do with the minutes. */
export const rightsIn = ({ gathering, caller, host }: AudienceCall): Rights =>
  rightsOf(gathering, caller.memberId, manages(caller.held, host));

async function readNames(memberIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = memberIds.length > 0 ? await findMembers(memberIds) : [];
  return new Map(people.map(({ _id, name }) => [_id, name]));
}

const filesIn = (parts: readonly PlacedPart[]) =>
  parts.flatMap(({ body }) => (body.kind === 'file' ? [body.attachmentId] : []));

async function readHistory(gatheringId: string, minutes: MinutesDocument | null): Promise<Read['history']> {
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
): Promise<Read> {
  const state = stateOf(minutes);
  const may = mayDo(gathering, minutes, rights);
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
async function readConfirmed(gathering: GatheringDocument, minutes: MinutesDocument | null): Promise<Read | null> {
  if (!minutes || minutes.version === 0) return null;
  const { version, revision } = minutes;
  const standing = minutes.state === 'confirmed' ? minutes : await findVersion(gathering._id, version);
  if (!standing) return null;
  const { parts, confirmed, amendment } = standing;
  return {
    ...{ state: 'confirmed', revision, version, parts: listParts(parts, null) },
    steps: { submitted: null, returned: null, confirmed, amendment },
    history: await readHistory(gathering._id, minutes),
    may: mayDo(gathering, minutes, { writes: false, decides: false }),
  };
}

/** What stands behind the ids in what somebody reads. */
export async function readBehind(
  read: Read,
  ticks: MinutesDocument['done'],
  voting: Electorate | null | Promise<Electorate | null>,
): Promise<Behind> {
  const [names, files, electorate] = await Promise.all([
    readNames(peopleIn(read, ticks)),
    readAttachments(filesIn(read.parts)),
    voting,
  ]);
  return { names, files, electorate, done: ticks };
}

/** The minutes as the caller may read them; null if there is nothing for them yet. */
export async function readView(minutes: MinutesDocument | null, call: AudienceCall) {
  const { gathering } = call;
  const rights = rightsIn(call);
  const working = rights.writes || rights.decides;
  const read = working ? await readWorking(gathering, minutes, rights) : await readConfirmed(gathering, minutes);
  if (!read) return null;
  const ticks = minutes?.done ?? {};
  const frozen = read.state === 'confirmed' ? read.steps.confirmed : null;
  const behind = await readBehind(read, ticks, frozen ? frozen.electorate : readElectorate(gathering));
  return viewOf(gathering, read, behind);
}

/** The answer of every step: the minutes as the caller reads them now. */
export async function answer(minutes: MinutesDocument, call: AudienceCall) {
  const view = await readView(minutes, call);
  if (!view) throw new Error('whoever takes a step reads the minutes');
  return done({ minutes: view, now: call.now });
}

/** One part as those who write see it; null if it is not there. */
export async function readPart(
  minutes: MinutesDocument | null,
  partId: string,
  { gathering }: AudienceCall,
): Promise<MinutesPart | null> {
  const part = listParts(minutes?.parts ?? {}, null).find(one => one.partId === partId);
  if (!part) return null;
  const ownerId = part.body.kind === 'task' ? part.body.ownerId : null;
  const [names, files, electorate] = await Promise.all([
    readNames([part.by?.memberId, ownerId].filter(memberId => typeof memberId === 'string')),
    readAttachments(filesIn([part])),
    part.body.kind === 'decision' && part.body.votes ? readElectorate(gathering) : null,
  ]);
  return partOf(part, { names, files, electorate, done: minutes?.done ?? {} });
}
