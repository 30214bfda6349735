import type { RosterPerson } from '../../../../types/roster';
import { type Home, placedFirst } from '../../domain/home';
import type { MemberDocument } from './document';

/** What is stored of a person in place of what they were given as: the readings of the name, the sealed phone number. */
export type Derived = Pick<MemberDocument, 'pinyin' | 'initials' | 'phone'>;

/** A person who comes to the roster, as stored. `since`: when they came to the branch; null = as long as is known. */
export function newMember(
  { phone: _, branchId: __, ...person }: RosterPerson,
  derived: Derived,
  place: Home,
  since: number | null,
): MemberDocument {
  return {
    _id: `M${person.no}`,
    ...person,
    ...derived,
    ...placedFirst(place, since),
    grants: [],
    state: 'active',
    leftAt: null,
    mergedInto: null,
    version: 1,
  };
}
