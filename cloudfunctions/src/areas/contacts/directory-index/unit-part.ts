import type { OrgUnitDocument } from '../../../records/org-units/document';
import type { DirectoryMember } from '../../../records/members/store';
import { charactersOf } from './comparable-text';

/** Of every character its readings, the usual one first. */
export type Readings = Readonly<Record<string, readonly string[]>>;

/** One person as the directory keeps them. Empty text = not given. */
export interface PersonRow {
  readonly memberId: string;
  readonly name: string;
  /** Syllables in this name, where they are not the usual readings of its characters. */
  readonly pinyin: string;
  readonly branchId: string;
  readonly branchName: string;
  readonly group: string;
  readonly title: string;
  readonly duty: string;
  /** The last four digits of the mobile number. */
  readonly tail: string;
  readonly officePhone: string;
  readonly limited: string;
  /** The version of the part in which this row last changed. */
  readonly changed: number;
}
export type Field = Exclude<keyof PersonRow, 'changed'>;

/** The people of one unit. Sorted by id. */
export interface UnitPart {
  readonly rows: readonly PersonRow[];
  readonly readings: Readings;
  /** Who is no longer in it, with the version since which they are not. */
  readonly gone: readonly (readonly [memberId: string, version: number])[];
  /** Who asks for what has changed since an earlier version than this is given the whole. */
  readonly knownSince: number;
}

/** The tree of the organisation, root first. */
export type TreePart = readonly Pick<OrgUnitDocument, '_id' | 'kind' | 'name' | 'parentId' | 'path'>[];

export const codedFields = [
  'name',
  'pinyin',
  'branchId',
  'branchName',
  'group',
  'title',
  'duty',
  'tail',
  'limited',
] as const;
export const frontedFields = ['memberId', 'officePhone'] as const;
export const fields: readonly Field[] = [...codedFields, ...frontedFields];

/** So many who left are remembered for those who ask for changes. */
const goneKept = 200;

/** How each character of a name is read in it: as the roster says if that fits, else as usual. */
export function syllablesOf(name: string, pinyin: string, readings: Readings): string[] {
  const characters = charactersOf(name);
  const given = pinyin === '' ? [] : pinyin.split(' ');
  if (given.length === characters.length) return given;
  return characters.map(character => readings[character]?.[0] ?? character);
}

/** What the directory keeps of a member. */
export function rowOf(member: DirectoryMember, readings: Readings): PersonRow {
  const { _id: memberId, name, branchId, branchName, title, phone } = member;
  const usual = syllablesOf(name, '', readings).join(' ');
  return {
    memberId,
    name,
    pinyin: member.pinyin === usual ? '' : member.pinyin,
    branchId,
    branchName,
    group: member.group ?? '',
    title,
    duty: member.duty ?? '',
    tail: phone?.tail ?? '',
    officePhone: (member.officePhone ?? '').replaceAll(' ', '-'),
    limited: member.limited ? '1' : '',
    changed: 0,
  };
}

const same = (a: PersonRow, b: PersonRow) => fields.every(field => a[field] === b[field]);

const byId = (a: PersonRow, b: PersonRow) => (a.memberId < b.memberId ? -1 : 1);

/** A unit's part as it is to be at `version`; null if it is so already. */
export function nextPart(
  now: readonly PersonRow[],
  readings: Readings,
  before: UnitPart | null,
  version: number,
): UnitPart | null {
  const earlier = new Map(before?.rows.map(row => [row.memberId, row]));
  const rows = now.map(row => {
    const known = earlier.get(row.memberId);
    return known && same(known, row) ? known : { ...row, changed: version };
  });
  const here = new Set(rows.map(row => row.memberId));
  const left = [...earlier.keys()].filter(memberId => !here.has(memberId));
  if (before && left.length === 0 && rows.every(row => row.changed !== version)) return null;
  const remembered = (before?.gone ?? []).filter(([memberId]) => !here.has(memberId));
  const gone = [...remembered, ...left.map(memberId => [memberId, version] as const)];
  const forgotten = gone.length > goneKept ? gone.slice(0, gone.length - goneKept) : [];
  const knownSince = forgotten.at(-1)?.[1] ?? before?.knownSince ?? version;
  return { rows: rows.sort(byId), readings, gone: gone.slice(forgotten.length), knownSince };
}
