import type { Electorate, MinutesPart, MinutesView, PartBody, Votes } from '../../../../types/minutes';
import type { Draft, Drafts, WrittenBody } from './forms';

type PartOf<K extends PartBody['kind']> = MinutesPart & { readonly body: Extract<PartBody, { kind: K }> };
export type SectionPart = PartOf<'section'>;
export type DecisionPart = PartOf<'decision'>;
export type TaskPart = PartOf<'task'>;

/** The parts of one kind. */
export const partsOf = <K extends PartBody['kind']>(
  { parts }: Pick<MinutesView, 'parts'>,
  kind: K,
): readonly PartOf<K>[] => parts.filter((part): part is PartOf<K> => part.body.kind === kind);

/** A part as it stands on this phone: as it is being typed, otherwise as it was saved. */
export interface Written<K extends WrittenBody['kind']> {
  readonly partId: string;
  /** null: nothing of it is saved. */
  readonly part: PartOf<K> | null;
  readonly body: Extract<WrittenBody, { kind: K }>;
  readonly draft: Draft | undefined;
}

const isOf = <K extends WrittenBody['kind']>(
  body: WrittenBody | undefined,
  kind: K,
): body is Extract<WrittenBody, { kind: K }> => body?.kind === kind;

/** The parts of one kind as they stand on this phone; those of which nothing is saved come last. */
export function writtenParts<K extends WrittenBody['kind']>(
  minutes: Pick<MinutesView, 'parts'>,
  drafts: Drafts,
  kind: K,
): readonly Written<K>[] {
  const saved = partsOf(minutes, kind).map((part): Written<K> => {
    const draft = drafts[part.partId];
    const body = part.body as Extract<WrittenBody, { kind: K }>;
    return { partId: part.partId, part, body: isOf(draft?.body, kind) ? draft.body : body, draft };
  });
  const known = new Set(saved.map(({ partId }) => partId));
  const unsaved = Object.entries(drafts).flatMap(([partId, draft]) =>
    !known.has(partId) && isOf(draft.body, kind) ? [{ partId, part: null, body: draft.body, draft }] : [],
  );
  return [...saved, ...unsaved];
}

/** The minutes with a part as it was saved, in its place; null = without it. */
export function replacedPart(minutes: MinutesView, partId: string, part: MinutesPart | null): MinutesView {
  const known = minutes.parts.some(other => other.partId === partId);
  const parts = minutes.parts.flatMap(other => (other.partId === partId ? (part ?? []) : other));
  const state = minutes.state === 'none' ? 'draft' : minutes.state;
  return { ...minutes, state, parts: known || !part ? parts : [...parts, part] };
}

/** Everybody who voted. */
export const castVotes = (votes: Votes): number => votes.for + votes.against + votes.abstained;

/** How many have to agree: more than half of those who should have come and have a vote. */
export const votesNeeded = ({ expected }: Pick<Electorate, 'expected'>): number => Math.floor(expected / 2) + 1;
