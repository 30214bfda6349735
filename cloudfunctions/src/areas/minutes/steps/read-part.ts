import type { MinutesDocument } from '../../../records/minutes/document';
import type { AudienceCall } from './caller-rights';
import type { MinutesPart } from '../../../../../types/minutes';
import { listParts } from '../rules/parts';
import { readFiles, readNames } from './read-references';
import { readElectorate } from './read-electorate';
import { partOf } from '../view';

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
    readFiles([part]),
    part.body.kind === 'decision' && part.body.votes ? readElectorate(gathering) : null,
  ]);
  return partOf(part, { names, files, electorate, done: minutes?.done ?? {} });
}
