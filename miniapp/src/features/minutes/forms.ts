import type { MinutesPart, PartBody } from '../../../../types/minutes';

/** What is typed: a text on an item of the agenda, a decision, a task. */
export type WrittenBody = Exclude<PartBody, { readonly kind: 'file' }>;

/** A part as it is being typed: on this phone, and not on the server yet. */
export interface Draft {
  readonly body: WrittenBody;
  /** The version that it was typed on. */
  readonly basedOn: number;
  /** What somebody else saved meanwhile: it waits for the writer to decide. */
  readonly theirs: Theirs | null;
}

interface Theirs {
  /** null = they took it out. */
  readonly body: WrittenBody | null;
  readonly version: number;
  readonly by: string;
}

/** How the saving of a part goes; `stopped`: trying again does not help, and why. */
export type Saving = 'saving' | 'offline' | { readonly stopped: string };

/** By the ids of their parts. */
export type Drafts = Readonly<Record<string, Draft>>;

/** The draft of a part after something was typed in it; `version`: what was saved of it when typing began. */
export const withBody = (before: Draft | undefined, version: number, body: WrittenBody): Draft => ({
  body,
  basedOn: before?.basedOn ?? version,
  theirs: before?.theirs ?? null,
});

const inOneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

/** A body as it is sent: a decision and a task are one line each. */
export const sentBody = (body: WrittenBody): WrittenBody =>
  body.kind === 'section' ? body : { ...body, text: inOneLine(body.text) };

/** Whether two bodies say the same. */
export function isSame(one: PartBody, other: PartBody): boolean {
  switch (one.kind) {
    case 'section':
      return other.kind === 'section' && one.text.trim() === other.text.trim();
    case 'decision':
      return (
        other.kind === 'decision' &&
        inOneLine(one.text) === inOneLine(other.text) &&
        one.votes?.for === other.votes?.for &&
        one.votes?.against === other.votes?.against &&
        one.votes?.abstained === other.votes?.abstained
      );
    case 'task':
      return (
        other.kind === 'task' &&
        inOneLine(one.text) === inOneLine(other.text) &&
        one.ownerId === other.ownerId &&
        one.dueOn === other.dueOn
      );
    case 'file':
      return other.kind === 'file' && one.attachmentId === other.attachmentId;
  }
}

/** What is missing of a body before it can be saved; null = nothing. */
export function missingField(body: WrittenBody): 'text' | 'votes' | null {
  if (body.kind === 'section') return null;
  if (body.text.trim() === '') return 'text';
  if (body.kind === 'task' || !body.votes) return null;
  return body.votes.for + body.votes.against + body.votes.abstained > 0 ? null : 'votes';
}

/** What is left to save once `sent` was saved as `version`: undefined = nothing. */
export function afterSave(draft: Draft | undefined, sent: WrittenBody, version: number): Draft | undefined {
  return draft && !isSame(draft.body, sent) ? { ...draft, basedOn: version } : undefined;
}

/** A draft that met what somebody else saved, or took out: null. The same words need no decision: undefined. */
export function afterConflict(draft: Draft, part: MinutesPart | null): Draft | undefined {
  if (part && isSame(draft.body, part.body)) return undefined;
  const body = part && part.body.kind !== 'file' ? part.body : null;
  return { ...draft, theirs: { body, version: part?.version ?? 0, by: part?.by ?? '他人' } };
}

export type Resolution = 'mine' | 'theirs' | 'both';

/** A draft once its writer has decided; undefined = theirs stands. `both`: theirs first, mine below, to be put in order. */
export function resolved(draft: Draft, choice: Resolution): Draft | undefined {
  const { theirs } = draft;
  if (!theirs) return draft;
  if (choice === 'theirs') return undefined;
  const text = choice === 'both' && theirs.body ? `${theirs.body.text}\n${draft.body.text}` : draft.body.text;
  return { body: { ...draft.body, text }, basedOn: theirs.version, theirs: null };
}

/** Drafts that were left on this phone, without those that say what the server has. */
export function unsavedDrafts(kept: Drafts, parts: readonly MinutesPart[]): Drafts {
  const saved = new Map(parts.map(({ partId, body }) => [partId, body]));
  return Object.fromEntries(
    Object.entries(kept).filter(([partId, { body }]) => {
      const there = saved.get(partId);
      return !there || !isSame(body, there);
    }),
  );
}

/** The drafts with one of them changed; undefined = without it. */
export function withDraft(drafts: Drafts, partId: string, draft: Draft | undefined): Drafts {
  const { [partId]: _before, ...others } = drafts;
  return draft ? { ...others, [partId]: draft } : others;
}
