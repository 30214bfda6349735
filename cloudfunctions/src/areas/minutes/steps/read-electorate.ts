import type { Electorate } from '../../../../../types/minutes';
import { electorateOf, quorumOf } from '../../../domain/quorum';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { readRows } from './read-rolls';

/** How many have a vote at a gathering, as it stands; null if too many branches are expected. */
export async function readElectorate(gathering: GatheringDocument): Promise<Electorate | null> {
  const rows = await readRows(gathering);
  return rows && { ...electorateOf(rows), quorumMet: quorumOf(gathering.kind, rows)?.met ?? null };
}
