import {
  type Card,
  type Contact,
  type ContactEntry,
  type ContactField,
  contactFields,
  type Relation,
  type VisibilityTable,
  type ContactNode,
} from '../../../../types/contacts';
import type { Directory } from './directory-index/directory';
import {
  administeredFrom,
  levelOf,
  maskedContact,
  type Reader,
  relationsTo,
  defaultTable,
} from '../../domain/visibility';
import type { MemberDocument, SealedPhone } from '../../records/members/document';
import type { CountedTree, Node } from './directory-index/counted-tree';
import type { DirectoryIndex } from './directory-index/directory-index';
import type { EntryAccess } from './rules/entry-access';
import type { VisibilityDocument } from '../../records/visibilities/document';

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

/** Opens a phone number that was sealed. */
type OpenPhone = (phone: SealedPhone) => string;

/** A contact of a member in full; null if it is not given. */
export function contactValue(member: MemberDocument, field: ContactField, openPhone: OpenPhone): string | null {
  if (field === 'mobile') return member.phone && openPhone(member.phone);
  return member[field] || null;
}

function contactOf(
  member: MemberDocument,
  field: ContactField,
  { table, relations, openPhone }: Pick<CardReading, 'table' | 'relations' | 'openPhone'>,
): Contact[] {
  const level = levelOf(table, field, relations);
  if (level === 'hidden') return [];
  // A number that is to be masked is not even opened.
  const value = level === 'masked' && field === 'mobile' ? member.phone?.tail : contactValue(member, field, openPhone);
  if (!value) return [];
  return [{ field, level, value: level === 'shown' ? value : maskedContact(field, value) }];
}

/** Who reads a card, and by which table. */
interface CardReading {
  readonly table: VisibilityTable;
  readonly reader: Reader;
  /** In which the reader stands to the member. */
  readonly relations: readonly Relation[];
  readonly isFavourite: boolean;
  readonly openPhone: OpenPhone;
}

/** A member's card as somebody reads it. */
export function cardOf(member: MemberDocument, reading: CardReading): Card {
  const { table, reader, relations, isFavourite } = reading;
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
    contacts: contactFields.flatMap(field => contactOf(member, field, reading)),
    limited: member.limited ?? false,
    isSelf: relations.includes('self'),
    isFavourite,
    administeredFrom: administeredFrom(reader, member.path),
  };
}

/** A node as a reader sees it: those whom the reader may not see are not counted. */
export function nodeOf(
  { people, branches }: CountedTree,
  index: DirectoryIndex,
  access: EntryAccess,
  node: Node,
): ContactNode {
  const unseen = index.limited.filter(
    person => index.branches[index.branchOf[person] ?? 0]?.path.includes(node._id) && !access.canSeeEntry(person),
  );
  return {
    orgUnitId: node._id,
    name: node.name,
    kind: node.kind,
    people: (people.get(node._id) ?? 0) - unseen.length,
    branches: branches.get(node._id) ?? 0,
  };
}

/** What is in force of who may see what, beside what holds unless the committee decides otherwise. */
export const visibilityOf = (latest: VisibilityDocument | null) => ({
  version: latest?.version ?? 0,
  table: latest?.table ?? defaultTable,
  byDefault: defaultTable,
  by: latest?.by.name ?? null,
  at: latest?.at ?? null,
});

/** Each letter that occurs, with the place of its first entry. */
export const lettersOf = (letters: readonly string[]) =>
  letters.flatMap((letter, at) => (letter === letters[at - 1] ? [] : [{ letter, at }]));

/** Each group with how many people are in it. */
export function groupsOf(groups: readonly string[]) {
  const counts = new Map<string, number>();
  for (const name of groups) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, people]) => ({ name, people }));
}
