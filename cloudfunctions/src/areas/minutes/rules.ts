import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { MinutesState, PartBody } from '../../../../types/minutes';
import { isMeant, isObserver } from '../../domain/placement';
import type { MinutesDocument, PartDocument, Parts } from '../../records/minutes/document';
import type { MemberDocument } from '../../records/members/document';
import type { GatheringDocument } from '../../records/gatherings/document';

/** What somebody has to do with the minutes of a gathering. */
export interface Rights {
  /** Recorder, or secretary of the host. */
  readonly writes: boolean;
  /** Chair; where none is named, a secretary of the host. */
  readonly decides: boolean;
}

export const rightsOf = (
  { chair, recorder }: Pick<GatheringDocument, 'chair' | 'recorder'>,
  memberId: string,
  manages: boolean,
): Rights => ({
  writes: manages || recorder?.memberId === memberId,
  decides: chair ? chair.memberId === memberId : manages,
});

export const stateOf = (minutes: Pick<MinutesDocument, 'state'> | null): MinutesState => minutes?.state ?? 'none';

const isDraft = (state: MinutesState) => state === 'none' || state === 'draft' || state === 'returned';

/** Why somebody cannot write now; null if they can. */
export function refuseWriting(gathering: GatheringDocument, minutes: MinutesDocument | null, { writes }: Rights) {
  if (!writes) return { word: 'notRecorder' } as const;
  if (gathering.state === 'draft') return { word: 'notPublished' } as const;
  if (gathering.state === 'cancelled')
    return { word: 'gatheringCancelled', reason: gathering.cancelReason ?? '' } as const;
  const state = stateOf(minutes);
  return isDraft(state) ? null : ({ word: 'notDraft', state } as const);
}

/** Why somebody cannot confirm or return what they have read; null if they can. */
export function refuseDecision(minutes: MinutesDocument | null, revision: number, { decides }: Rights) {
  if (!decides) return { word: 'notChair' } as const;
  const state = stateOf(minutes);
  if (state !== 'submitted') return { word: 'notSubmitted', state } as const;
  if (minutes && minutes.revision !== revision)
    return { word: 'changedElsewhere', revision: minutes.revision } as const;
  return null;
}

/** What somebody may do with the minutes now. */
export function mayDo(gathering: GatheringDocument, minutes: MinutesDocument | null, rights: Rights) {
  const state = stateOf(minutes);
  const write = refuseWriting(gathering, minutes, rights) === null;
  return {
    write,
    submit: write && gathering.state === 'closed',
    takeBack: rights.writes && state === 'submitted',
    confirm: rights.decides && state === 'submitted',
    amend: (rights.writes || rights.decides) && state === 'confirmed',
    dropAmendment: write && (minutes?.version ?? 0) > 0,
    readVersions: rights.writes || rights.decides,
  };
}

/** The id of the part on an item of the agenda: follows from its words, so that moving items about moves no text. */
const sectionId = (title: string) => `section${createHash('sha256').update(title).digest('hex').slice(0, 24)}`;

/** What is written on nothing of the agenda. */
const freeTitle = '其他情况';

/** The parts that are there to be written before anybody has: one an item of the agenda, and a free one. */
function sectionsOf(agenda: readonly string[]): readonly (readonly [partId: string, title: string])[] {
  const titles = [...new Set([...agenda, agenda.length > 0 ? freeTitle : '会议记录'])];
  return titles.map(title => [sectionId(title), title]);
}

/** A part by its id; version 0: nobody has written it yet. */
export interface PlacedPart extends Omit<PartDocument, 'by'> {
  readonly partId: string;
  readonly by: PartDocument['by'] | null;
}

const kindOrder: readonly PartBody['kind'][] = ['section', 'decision', 'task', 'file'];

/** Sections in the order of the agenda, then decisions, tasks and files; `agenda` null: nothing that is not written. */
export function listParts(parts: Parts, agenda: readonly string[] | null): PlacedPart[] {
  const sections = agenda === null ? [] : sectionsOf(agenda);
  const open = sections.flatMap(([partId, title], order): PlacedPart[] => {
    const body = { kind: 'section', title, text: '' } as const;
    return parts[partId] ? [] : [{ partId, version: 0, order, by: null, body, removed: false }];
  });
  const placeOf = new Map(sections.map(([partId], index) => [partId, index]));
  const written = Object.entries(parts)
    .filter(([, { removed }]) => !removed)
    .map(([partId, part]) => ({ ...part, partId, order: placeOf.get(partId) ?? part.order }));
  const rank = ({ body }: PlacedPart) => kindOrder.indexOf(body.kind);
  return [...open, ...written].sort((a, b) => rank(a) - rank(b) || a.order - b.order || (a.partId < b.partId ? -1 : 1));
}

/** The parts that differ between two versions, as they were and as they are; null: not there. */
export function changesBetween(before: Parts, after: Parts) {
  const [was, is] = [listParts(before, null), listParts(after, null)];
  const changed = is.flatMap(part => {
    const old = was.find(({ partId }) => partId === part.partId) ?? null;
    return isDeepStrictEqual(old?.body, part.body) ? [] : [{ before: old, after: part }];
  });
  const gone = was.filter(({ partId }) => !is.some(part => part.partId === partId));
  return [...changed, ...gone.map(part => ({ before: part, after: null }))];
}

/** Whether anything is written in a part. */
const saysSomething = ({ body, removed }: PartDocument) => !removed && (body.kind !== 'section' || body.text !== '');

export const isEmpty = (parts: Parts): boolean => !Object.values(parts).some(saysSomething);

/** Minutes have at most so many parts, those that were taken out included. */
export const mostParts = 150;

/** The next version of a part. */
export const nextPart = (
  before: PartDocument | undefined,
  body: PartBody,
  order: number,
  by: PartDocument['by'],
): PartDocument => ({ version: (before?.version ?? 0) + 1, order: before?.order ?? order, by, body, removed: false });

/** Whether a part is what a save based on `basedOn` made of it: then it was saved already, and its answer got lost. */
export const isThisSave = (
  part: PartDocument | undefined,
  basedOn: number,
  body: PartBody,
  memberId: string,
): boolean =>
  part?.version === basedOn + 1 && part.by.memberId === memberId && !part.removed && isDeepStrictEqual(part.body, body);

/** Whether somebody has to do with a gathering, so that they see what they are given to do. */
export const concerns = (gathering: GatheringDocument, member: MemberDocument): boolean =>
  isMeant(member, gathering) ||
  isObserver(member, gathering) ||
  gathering.chair?.memberId === member._id ||
  gathering.recorder?.memberId === member._id;

/** A task somebody was given, and how it stands. */
export const tasksOf = (parts: Parts, done: MinutesDocument['done'], memberId: string) =>
  listParts(parts, null).flatMap(({ partId, body }) =>
    body.kind === 'task' && body.ownerId === memberId
      ? [{ partId, text: body.text, dueOn: body.dueOn, done: Boolean(done[partId]) }]
      : [],
  );
