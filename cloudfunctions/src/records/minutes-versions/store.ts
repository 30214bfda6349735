import { collection } from '../../platform/database';
import type { MinutesVersionDocument } from './document';
import { is } from '../../platform/operators';

const versions = collection('minutesVersions');

/** Keeps a confirmed version that is about to be amended; the same again is the same. */
export const keepVersion = (version: MinutesVersionDocument) => versions.insert(version);

const versionId = (gatheringId: string, version: number) => `${gatheringId}:${version}`;

/** A confirmed version that was amended. */
export const findVersion = (gatheringId: string, version: number) => versions.find(versionId(gatheringId, version));

/** Some of them, at most 1000. */
export const findVersions = async (
  wanted: readonly Pick<MinutesVersionDocument, 'gatheringId' | 'version'>[],
): Promise<MinutesVersionDocument[]> =>
  wanted.length === 0
    ? []
    : versions.list(
        { _id: is.in(wanted.map(({ gatheringId, version }) => versionId(gatheringId, version))) },
        { limit: wanted.length },
      );

/** Confirmed versions that were amended, oldest first, without what they say. */
export const listVersions = (gatheringId: string) =>
  versions.list(
    { gatheringId },
    { limit: 100, orderBy: [['version', 'asc']], fields: ['version', 'confirmed', 'amendment'] },
  );
