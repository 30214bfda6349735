import { charactersOf } from './name-match-rules';
import { type Coded, coded, fronted, uncoded, unfronted } from './packing-rules';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { MemberDocument } from '../../records/members/document';

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
type Field = Exclude<keyof PersonRow, 'changed'>;

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

const codedFields = ['name', 'pinyin', 'branchId', 'branchName', 'group', 'title', 'duty', 'tail', 'limited'] as const;
const frontedFields = ['memberId', 'officePhone'] as const;
const fields: readonly Field[] = [...codedFields, ...frontedFields];

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
export function rowOf(member: MemberDocument, readings: Readings): PersonRow {
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

interface Written extends Pick<UnitPart, 'gone' | 'knownSince'> {
  readonly coded: Readonly<Record<string, Coded>>;
  readonly fronted: Readonly<Record<string, string>>;
  readonly changed: readonly number[];
  readonly readings: Readonly<Record<string, string>>;
}

/** A unit's part as stored. */
export function writePart({ rows, readings, gone, knownSince }: UnitPart): string {
  const column = (field: Field) => rows.map(row => row[field]);
  const written: Written = {
    coded: Object.fromEntries(codedFields.map(field => [field, coded(column(field))])),
    fronted: Object.fromEntries(frontedFields.map(field => [field, fronted(column(field))])),
    changed: rows.map(row => row.changed),
    readings: Object.fromEntries(Object.entries(readings).map(([character, all]) => [character, all.join(',')])),
    gone,
    knownSince,
  };
  return JSON.stringify(written);
}

/** A unit's part from what was stored. */
export function readPart(content: string): UnitPart {
  const written = JSON.parse(content) as Written;
  const column = (field: Field): string[] => {
    const repeated = written.coded[field];
    return repeated ? uncoded(repeated) : unfronted(written.fronted[field] ?? '');
  };
  const columns = fields.map(column);
  // Written out, because 22,282 rows are read this way at a cold start.
  const [name, pinyin, branchId, branchName, group, title, duty, tail, limited, memberId, officePhone] = columns;
  const rows = written.changed.map((changed, at) => ({
    name: name?.[at] ?? '',
    pinyin: pinyin?.[at] ?? '',
    branchId: branchId?.[at] ?? '',
    branchName: branchName?.[at] ?? '',
    group: group?.[at] ?? '',
    title: title?.[at] ?? '',
    duty: duty?.[at] ?? '',
    tail: tail?.[at] ?? '',
    limited: limited?.[at] ?? '',
    memberId: memberId?.[at] ?? '',
    officePhone: officePhone?.[at] ?? '',
    changed,
  }));
  const readings = Object.fromEntries(
    Object.entries(written.readings).map(([character, all]) => [character, all.split(',')]),
  );
  return { rows, readings, gone: written.gone, knownSince: written.knownSince };
}
