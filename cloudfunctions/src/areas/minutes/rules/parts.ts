import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { byText } from '../../../domain/text-order';
import type { PartBody } from '../../../../../types/minutes';
import type { MinutesDocument, PartDocument, Parts } from '../../../records/minutes/document';

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
  return [...open, ...written].sort((a, b) => rank(a) - rank(b) || a.order - b.order || byText(a.partId, b.partId));
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

/** Whether nothing is written in any part. */
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
export const isRepeatedSave = (
  part: PartDocument | undefined,
  basedOn: number,
  body: PartBody,
  memberId: string,
): boolean =>
  part?.version === basedOn + 1 && part.by.memberId === memberId && !part.removed && isDeepStrictEqual(part.body, body);
/** A task somebody was given, and how it stands. */
export const tasksOf = (parts: Parts, done: MinutesDocument['done'], memberId: string) =>
  listParts(parts, null).flatMap(({ partId, body }) =>
    // Stryker disable next-line ConditionalExpression: only tasks have an owner; the kind tells the compiler
    body.kind === 'task' && body.ownerId === memberId
      ? [{ partId, text: body.text, dueOn: body.dueOn, done: Boolean(done[partId]) }]
      : [],
  );

/** Minutes in which nobody has written anything yet. */
export const emptyMinutes = (_id: string): MinutesDocument => ({
  _id,
  state: 'draft',
  parts: {},
  done: {},
  fileIds: [],
  revision: 0,
  version: 0,
  waitsFor: null,
  submitted: null,
  returned: null,
  confirmed: null,
  amendment: null,
});
