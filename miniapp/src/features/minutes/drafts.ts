import type { MinutesPart } from '../../../../types/minutes';
import type { SectionPart } from './view';

/** A text as it is being typed: on this phone, and not on the server yet. */
export interface Draft {
  readonly title: string;
  readonly text: string;
  /** The version that it was typed on. */
  readonly basedOn: number;
  /** What somebody else saved meanwhile: it waits for the writer to decide. */
  readonly theirs: Theirs | null;
}

interface Theirs {
  readonly text: string;
  readonly version: number;
  readonly by: string;
}

/** By the ids of their parts. */
export type Drafts = Readonly<Record<string, Draft>>;

/** The draft of a part after something was typed in it. */
export const typed = (before: Draft | undefined, part: SectionPart, text: string): Draft => ({
  title: part.body.title,
  text,
  basedOn: before?.basedOn ?? part.version,
  theirs: before?.theirs ?? null,
});

/** What is left to save once `sent` was saved as `version`: undefined = nothing. */
export function afterSave(draft: Draft | undefined, sent: string, version: number): Draft | undefined {
  return draft && draft.text !== sent ? { ...draft, basedOn: version } : undefined;
}

/** A draft that met what somebody else saved. The same words need no decision: undefined. */
export function afterConflict(draft: Draft, part: MinutesPart | null): Draft | undefined {
  const text = part?.body.kind === 'section' ? part.body.text : '';
  if (part && text === draft.text.trim()) return undefined;
  return { ...draft, theirs: { text, version: part?.version ?? 0, by: part?.by ?? '他人' } };
}

export type Choice = 'mine' | 'theirs' | 'both';

/** A draft once its writer has decided; undefined = theirs stands. `both`: theirs first, mine below, to be put in order. */
export function decided(draft: Draft, choice: Choice): Draft | undefined {
  const { theirs } = draft;
  if (!theirs) return draft;
  if (choice === 'theirs') return undefined;
  const text = choice === 'mine' ? draft.text : `${theirs.text}\n${draft.text}`;
  return { ...draft, text, basedOn: theirs.version, theirs: null };
}

/** Drafts that were left on this phone, without those that say what the server has. */
export function stillUnsaved(kept: Drafts, parts: readonly MinutesPart[]): Drafts {
  const said = new Map(parts.map(({ partId, body }) => [partId, body.kind === 'section' ? body.text : null]));
  return Object.fromEntries(Object.entries(kept).filter(([partId, draft]) => said.get(partId) !== draft.text.trim()));
}

/** The drafts with one of them changed; undefined = without it. */
export function withDraft(drafts: Drafts, partId: string, draft: Draft | undefined): Drafts {
  const { [partId]: _before, ...others } = drafts;
  return draft ? { ...others, [partId]: draft } : others;
}
