import type { GatheringDocument } from '../../../records/gatherings/document';
import { listOfSeries } from '../../../records/gatherings/store';

/** What of a gathering's series comes after it, by the rule, and can still be changed. */
export async function listFollowing({ _id, series }: GatheringDocument): Promise<GatheringDocument[]> {
  if (!series) return [];
  const found = await listOfSeries(series.id, series.startsAt);
  return found.filter(one => one._id !== _id && (one.state === 'draft' || one.state === 'published'));
}
