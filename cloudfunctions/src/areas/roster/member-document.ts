import type { RosterPerson } from '../../../../types/roster';
import { sealPhone } from '../../platform/personal-data';
import type { Branch } from './branch-rules';
import { readingOf } from '../../domain/pinyin';
import { placedFirst, placeIn } from '../../domain/place';
import type { MemberDocument } from '../../records/members/document';

/** What the roster says of a person, as stored. The phone is sealed, so two calls differ in its cipher and in nothing else. */
const rosterFields = ({ phone, branchId: _, no: __, ...person }: RosterPerson) => ({
  ...person,
  ...readingOf(person.name),
  phone: phone === null ? null : sealPhone(phone),
});

/** A person who comes to the roster, as stored. `since`: when they came to the branch; null = as long as is known. */
export function memberDocument(person: RosterPerson, branch: Branch, since: number | null): MemberDocument {
  return {
    _id: `M${person.no}`,
    no: person.no,
    ...rosterFields(person),
    ...placedFirst(placeIn(branch.orgUnit, branch.unit), since),
    grants: [],
    state: 'active',
    leftAt: null,
    mergedInto: null,
    version: 1,
  };
}
