import { withDigits } from './numerals';
import type { OrgUnitDocument } from '../../../records/org-units/document';

/** A place as it is compared: the same however it was typed. */
const normalised = (place: string) =>
  withDigits(
    place
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );

/** What says that two gatherings are in the same place. A `三楼会议室` of another unit is another room. */
export const placeKeyOf = (place: string, { path }: Pick<OrgUnitDocument, 'path'>): string =>
  `${path[1] ?? path[0] ?? ''}/${normalised(place)}`;
