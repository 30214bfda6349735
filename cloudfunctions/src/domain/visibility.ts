import {
  type CardField,
  type ContactField,
  type Level,
  levels,
  type Relation,
  type VisibilityTable,
} from '../../../types/contacts';
import type { Held } from '../../../types/operation';
import type { MemberDocument } from '../records/members/document';
import { holds } from './roles';

/** Who reads. */
export interface Reader extends Pick<MemberDocument, '_id' | 'branchId' | 'unitId'> {
  readonly held: readonly Held[];
}

interface Caller {
  readonly member: MemberDocument;
  readonly held: readonly Held[];
}

/** A caller as a reader. */
export function readerOf({ member, held }: Caller): Reader {
  const { _id, branchId, unitId } = member;
  return { _id, branchId, unitId, held };
}

/** Whom it is about, as far as that decides what may be seen. */
export interface Subject {
  readonly memberId: string;
  readonly branchId: string;
  readonly unitId: string;
  /** Ids of organisation units from the root down to the branch. */
  readonly path: readonly string[];
}

const everywhere = <L extends Level>(level: L) => ({
  self: 'shown' as const,
  sameBranch: level,
  sameUnit: level,
  otherUnit: level,
  secretaryOf: level,
  administratorOf: level,
});

/**
 * What holds until the committee decides otherwise. A mobile number is masked for all but its owner and the secretary, who
 * has to reach the members of the branch; even an administrator's look at it is on record.
 */
export const defaultTable: VisibilityTable = {
  title: everywhere('shown'),
  duty: everywhere('shown'),
  officePhone: everywhere('shown'),
  mobile: { ...everywhere('masked'), secretaryOf: 'shown' },
  email: { ...everywhere('shown'), otherUnit: 'masked' },
  wecom: { ...everywhere('shown'), otherUnit: 'masked' },
};

/** Over which part of the tree a reader administers those at the end of `path`; null = the reader does not. */
export function administeredFrom({ held }: Pick<Reader, 'held'>, path: readonly string[]): string | null {
  const over = held.find(({ role, orgUnitId }) => role === 'administrator' && path.includes(orgUnitId));
  return over?.orgUnitId ?? null;
}

/** Every relation in which a reader stands to a person; never none. Editors and auditors are members like others. */
export function relationsTo(reader: Reader, subject: Subject): Relation[] {
  const near =
    reader.branchId === subject.branchId ? 'sameBranch' : reader.unitId === subject.unitId ? 'sameUnit' : 'otherUnit';
  const found: Relation[] = [near];
  if (reader._id === subject.memberId) found.push('self');
  if (holds(reader.held, 'secretary', subject.path)) found.push('secretaryOf');
  if (holds(reader.held, 'administrator', subject.path)) found.push('administratorOf');
  return found;
}

/** How a field is seen by one who stands in these relations: as the one that shows the most has it. */
export function levelOf(table: VisibilityTable, field: CardField, relations: readonly Relation[]): Level {
  const row = table[field];
  return levels.find(level => relations.some(relation => row[relation] === level)) ?? 'hidden';
}

/** Whether an entry is there at all for those relations. */
export function maySeeEntry(limited: boolean, relations: readonly Relation[]): boolean {
  return !limited || relations.some(relation => relation !== 'sameUnit' && relation !== 'otherUnit');
}

/** A mobile number of which only the last four digits are known. */
export const maskedMobile = (tail: string) => `1** **** ${tail}`;

/** Digits but for the last four, and of a short number for the second half, become `*`; what stands between them stays. */
function maskedNumber(text: string): string {
  const digits = text.replace(/\D/g, '').length;
  const hidden = digits - Math.min(4, Math.floor(digits / 2));
  let seen = 0;
  return text.replace(/\d/g, digit => (seen++ < hidden ? '*' : digit));
}

/** What is to be seen of a contact that is masked. `mobile` is known by its last four digits only. */
export function maskedContact(field: ContactField, value: string): string {
  if (field === 'mobile') return maskedMobile(value);
  if (field === 'officePhone') return maskedNumber(value);
  const at = value.indexOf('@');
  return `${value.slice(0, 1)}***${at > 0 ? value.slice(at) : ''}`;
}
