import type { Electorate, MinutesPart, MinutesView, PartBody, Votes } from '../../../../types/minutes';

type PartOf<K extends PartBody['kind']> = MinutesPart & { readonly body: Extract<PartBody, { kind: K }> };
export type SectionPart = PartOf<'section'>;
export type DecisionPart = PartOf<'decision'>;
export type TaskPart = PartOf<'task'>;

/** The parts of one kind. */
export const partsOf = <K extends PartBody['kind']>(
  { parts }: Pick<MinutesView, 'parts'>,
  kind: K,
): readonly PartOf<K>[] => parts.filter((part): part is PartOf<K> => part.body.kind === kind);

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
