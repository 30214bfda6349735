import {
  type Card,
  type Contact,
  type ContactEntry,
  type ContactField,
  contactFields,
  type Relation,
  type VisibilityTable,
} from '../../../../types/contacts';
import { openPhone } from '../../platform/personal-data';
import type { Directory } from './directory';
import { administeredFrom, levelOf, maskedContact, type Reader, relationsTo } from './visibility-rules';
import type { MemberDocument } from '../../records/members/document';

/** One person of the index as a reader sees them in a list. */
export function entryOf({ index, table }: Directory, reader: Reader, person: number): ContactEntry | null {
  const row = index.people[person];
  const branch = index.branches[index.branchOf[person] ?? 0];
  if (!row || !branch) return null;
  const { memberId, name, group, title, duty } = row;
  const { orgUnitId: branchId, unitId, path } = branch;
  const relations = relationsTo(reader, { memberId, branchId, unitId, path });
  const shown = (field: 'title' | 'duty') => levelOf(table, field, relations) === 'shown';
  return {
    memberId,
    name,
    letter: index.letters[person] ?? '#',
    title: title !== '' && shown('title') ? title : null,
    duty: duty !== '' && shown('duty') ? (duty as ContactEntry['duty']) : null,
    group: group === '' ? null : group,
    branch: { orgUnitId: branchId, name: branch.name },
    unit: { orgUnitId: unitId, name: branch.unitName },
  };
}

/** A contact of a member in full; null if it is not given. */
export function contactValue(member: MemberDocument, field: ContactField): string | null {
  if (field === 'mobile') return member.phone && openPhone(member.phone);
  return member[field] || null;
}

function contactOf(
  member: MemberDocument,
  field: ContactField,
  table: VisibilityTable,
  relations: readonly Relation[],
): Contact[] {
  const level = levelOf(table, field, relations);
  if (level === 'hidden') return [];
  // A number that is to be masked is not even opened.
  const value = level === 'masked' && field === 'mobile' ? member.phone?.tail : contactValue(member, field);
  if (!value) return [];
  return [{ field, level, value: level === 'shown' ? value : maskedContact(field, value) }];
}

/** A member's card for a reader who stands in these relations. */
export function cardOf(
  member: MemberDocument,
  table: VisibilityTable,
  reader: Reader,
  relations: readonly Relation[],
  isFavourite: boolean,
): Card {
  const shown = (field: 'title' | 'duty') => levelOf(table, field, relations) === 'shown';
  return {
    memberId: member._id,
    name: member.name,
    letter: /^[a-z]/.test(member.pinyin) ? member.pinyin.charAt(0).toUpperCase() : '#',
    title: member.title !== '' && shown('title') ? member.title : null,
    duty: shown('duty') ? member.duty : null,
    group: member.group,
    branch: { orgUnitId: member.branchId, name: member.branchName },
    unit: { orgUnitId: member.unitId, name: member.unitName },
    standing: member.standing,
    contacts: contactFields.flatMap(field => contactOf(member, field, table, relations)),
    limited: member.limited ?? false,
    isSelf: relations.includes('self'),
    isFavourite,
    administeredFrom: administeredFrom(reader, member.path),
  };
}
