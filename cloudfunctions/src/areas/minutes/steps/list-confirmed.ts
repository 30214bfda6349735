import { listEverConfirmed } from '../../../records/minutes/store';
import type { MinutesVersionDocument } from '../../../records/minutes-versions/document';
import { findVersions } from '../../../records/minutes-versions/store';

/**
 * The minutes of some gatherings as they were confirmed last, at most 1000 at once; without those that never were. While
 * an amendment is being written, what stands is the version that it was begun on.
 */
export async function listConfirmed(
  gatheringIds: readonly string[],
): Promise<readonly Omit<MinutesVersionDocument, '_id'>[]> {
  const found = await listEverConfirmed(gatheringIds);
  const amended = found.filter(({ state }) => state !== 'confirmed');
  const kept = await findVersions(amended.map(({ _id, version }) => ({ gatheringId: _id, version })));
  const standing = found.flatMap(({ _id, state, version, parts, confirmed, amendment }) =>
    state === 'confirmed' && confirmed ? [{ gatheringId: _id, version, parts, confirmed, amendment }] : [],
  );
  return [...standing, ...kept];
}
