import type { RosterRow } from './people';
import { placedAnew, type Home } from '../../../domain/home';
import type { MemberDocument } from '../../../records/members/document';

/** What the roster says of a member besides the phone number and where they belong. */
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
/** What somebody is in a branch, and is no longer in the next unless that is said. */
const branchKeys: readonly string[] = ['duty', 'group'];

type RosterKey = (typeof rosterKeys)[number];
/** What an import sets of a member. */
export type RosterValues = Partial<Pick<MemberDocument, RosterKey | 'pinyin' | 'initials' | 'phone'>>;

/** Whether a person of the roster belongs elsewhere than the file says, or to nothing any more. */
export const movesTo = (before: MemberDocument, branchId: string) =>
  before.branchId !== branchId || before.state !== 'active';

/** What a row says differently from what is stored, but for the phone number; what it is silent about stays. */
export function differencesOf(before: MemberDocument, { person, silent }: RosterRow): RosterValues {
  const moves = movesTo(before, person.branchId);
  const said = rosterKeys.map(key => {
    if (!silent.has(key)) return [key, person[key]] as const;
    return [key, moves && branchKeys.includes(key) ? null : before[key]] as const;
  });
  return Object.fromEntries(said.filter(([key, value]) => before[key] !== value));
}

/** A member as an import leaves them: what it sets, and moved to `place` at `at` where it says another branch. */
export function afterImport(
  before: MemberDocument,
  { set, place }: { readonly set: RosterValues; readonly place: Home | null },
  at: number,
): MemberDocument {
  return {
    ...before,
    ...set,
    ...(place && placedAnew(before, place, at)),
    state: 'active',
    leftAt: null,
    version: before.version + 1,
  };
}
