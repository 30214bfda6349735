import type { MinutesDocument } from '../../../records/minutes/document';
import type { MinutesVersionDocument } from '../../../records/minutes-versions/document';
import { findVersion } from '../../../records/minutes-versions/store';

type ConfirmedVersion = Pick<MinutesVersionDocument, 'version' | 'parts' | 'confirmed' | 'amendment'>;

/** A version that was confirmed, where it is kept: the one that stands with the minutes, all others by themselves. */
export async function findConfirmedVersion(
  minutes: MinutesDocument,
  version: number,
): Promise<ConfirmedVersion | null> {
  const { state, version: latest, parts, confirmed, amendment } = minutes;
  if (version > latest) return null;
  if (version === latest && state === 'confirmed') return confirmed && { version, parts, confirmed, amendment };
  return findVersion(minutes._id, version);
}
