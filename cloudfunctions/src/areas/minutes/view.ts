import type { Attachment } from '../../../../types/attachments';
import type { Electorate, MinutesPart, MinutesView } from '../../../../types/minutes';
import type { Deed, MinutesDocument } from '../../records/minutes/document';
import type { PlacedPart } from './rules/parts';
import { outcomeOf } from './rules/votes';
import type { GatheringDocument } from '../../records/gatherings/document';
import type { MinutesVersionDocument } from '../../records/minutes-versions/document';

/** What stands behind the ids in minutes. */
export interface References {
  /** By member. */
  readonly names: ReadonlyMap<string, string>;
  /** By attachment. */
  readonly files: ReadonlyMap<string, Attachment>;
  readonly electorate: Electorate | null;
  readonly done: MinutesDocument['done'];
}

const nameIn = (names: ReadonlyMap<string, string>, memberId: string) => names.get(memberId) ?? '';

/** One part with everything that follows from it. */
export function partOf(
  { partId, version, by, body }: PlacedPart,
  { names, files, electorate, done }: References,
): MinutesPart {
  const ownerId = body.kind === 'task' ? body.ownerId : null;
  const doneBy = body.kind === 'task' ? (done[partId] ?? null) : null;
  return {
    partId,
    version,
    by: by && nameIn(names, by.memberId),
    at: by?.at ?? null,
    body,
    outcome: body.kind === 'decision' ? outcomeOf(body.votes, electorate) : null,
    owner: ownerId === null ? null : { memberId: ownerId, name: nameIn(names, ownerId) },
    done: doneBy && { by: nameIn(names, doneBy.memberId), at: doneBy.at },
    file: body.kind === 'file' ? (files.get(body.attachmentId) ?? null) : null,
  };
}

/** What of the minutes somebody reads. */
export type Content = Pick<MinutesView, 'state' | 'revision' | 'version' | 'may'> & {
  readonly parts: readonly PlacedPart[];
  readonly steps: Pick<MinutesDocument, 'submitted' | 'returned' | 'confirmed' | 'amendment'>;
  readonly history: readonly Pick<MinutesVersionDocument, 'version' | 'confirmed' | 'amendment'>[];
};

/** Ids of everybody who is named in what somebody reads. */
export function mentionedPeople({ parts, steps, history }: Content, done: MinutesDocument['done']): string[] {
  const deeds: (Deed | null)[] = [
    ...parts.flatMap(({ partId, by }) => [by, done[partId] ?? null]),
    ...Object.values(steps),
    ...history.flatMap(({ confirmed, amendment }) => [confirmed, amendment]),
  ];
  const owners = parts.flatMap(({ body }) => (body.kind === 'task' && body.ownerId !== null ? [body.ownerId] : []));
  return [...new Set([...deeds.flatMap(deed => deed?.memberId ?? []), ...owners])];
}

/** The minutes as somebody reads them. */
export function viewOf(gathering: GatheringDocument, content: Content, references: References): MinutesView {
  const { _id: gatheringId, kind, title, place, startsAt, endsAt, host, chair, recorder } = gathering;
  const { parts, steps, history, ...rest } = content;
  const stepOf = ({ memberId, at }: Deed) => ({ by: nameIn(references.names, memberId), at });
  const { submitted, returned, confirmed, amendment } = steps;
  return {
    ...rest,
    gatheringId,
    kind,
    title,
    place,
    startsAt,
    endsAt,
    hostName: host.name,
    chair,
    recorder,
    parts: parts.map(part => partOf(part, references)),
    electorate: references.electorate,
    submitted: submitted && stepOf(submitted),
    returned: returned && { ...stepOf(returned), words: returned.words },
    confirmed: confirmed && stepOf(confirmed),
    amendment: amendment && { ...stepOf(amendment), reason: amendment.reason },
    history: history.map(one => ({
      version: one.version,
      confirmed: stepOf(one.confirmed),
      amendment: one.amendment && { ...stepOf(one.amendment), reason: one.amendment.reason },
    })),
  };
}
