import type { MemberDocument } from '../../platform/documents';
import { placedAnew } from './placement-rules';

/** What the roster says of a member, and so what an import can change. */
const rosterKeys = [
  'name',
  'gender',
  'title',
  'standing',
  'duty',
  'officePhone',
  'email',
  'wecom',
  'group',
  'joinedAt',
] as const;
const placeKeys = ['branchName', 'unitId', 'unitName'] as const;

/** A member as an import leaves them: as `row` says, moved at `now` where it says another branch. Null: nothing changes. */
export function changedByImport(before: MemberDocument, row: MemberDocument, now: number): MemberDocument | null {
  const moves = `${before.path}` !== `${row.path}` || before.state !== 'active';
  const says =
    [...rosterKeys, ...placeKeys].some(key => before[key] !== row[key]) || before.phone?.hash !== row.phone?.hash;
  if (!moves && !says) return null;
  const { branchId, branchName, unitId, unitName, path } = row;
  const place = { branchId, branchName, unitId, unitName, path };
  return {
    ...before,
    ...Object.fromEntries(rosterKeys.map(key => [key, row[key]])),
    pinyin: row.pinyin,
    initials: row.initials,
    phone: row.phone,
    ...(moves ? placedAnew(before, place, now) : place),
    state: 'active',
    leftAt: null,
    version: before.version + 1,
  };
}
