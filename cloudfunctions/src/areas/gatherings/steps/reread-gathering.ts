import type { GatheringDocument } from '../../../records/gatherings/document';
import { findGathering } from '../../../records/gatherings/store';
import { Failure } from '../../../runtime/failures';

/**
 * Reads a gathering as it stands after a change of ours did not meet its conditions.
 * @throws Failure `notFound`
 */
export async function rereadGathering(id: string): Promise<GatheringDocument> {
  const gathering = await findGathering(id);
  if (!gathering) throw new Failure('notFound');
  return gathering;
}
