import type { PackedPeople, VisibilityTable } from '../../../../../types/contacts';
import { codeOf, coded, fronted } from './columns';
import { type PersonRow, type Readings, syllablesOf, type UnitPart } from './unit-part';
import { levelOf, maskedContact, maySeeEntry, type Reader, relationsTo } from '../../../domain/visibility';
import { charactersOf } from './comparable-text';

const letterOf = (reading: string) => (/^[a-z]/.test(reading) ? reading.charAt(0).toUpperCase() : '#');

/** The letter of the own reading of a name, if it is not that of the usual reading of its first character. */
function unusualLetter({ name, pinyin }: PersonRow, readings: Readings): string {
  if (pinyin === '') return '';
  const first = (given: string) => letterOf(syllablesOf(name, given, readings)[0] ?? '');
  return first(pinyin) === first('') ? '' : first(pinyin);
}

/** Names as the columns of their characters, coded by one alphabet. */
function packedNames(names: readonly string[], readings: Readings) {
  const spelled = names.map(name => [...name]);
  const characters = [...new Set(spelled.flat())];
  const codes = new Map(characters.map((character, at) => [character, codeOf(at + 1)]));
  const longest = spelled.reduce((most, name) => Math.max(most, name.length), 0);
  const column = (at: number) => spelled.map(name => codes.get(name[at] ?? '') ?? codeOf(0)).join('');
  const readingsOf = (character: string) => (readings[charactersOf(character)[0] ?? ''] ?? []).join(',');
  return {
    characters: characters.join(''),
    readings: characters.map(readingsOf).join(' '),
    names: Array.from({ length: longest }, (_, at) => column(at)),
  };
}

/** People packed for one reader; what the reader may not see as it is, is masked or empty. */
function packed(
  rows: readonly PersonRow[],
  readings: Readings,
  table: VisibilityTable,
  relations: (row: PersonRow) => ReturnType<typeof relationsTo>,
): PackedPeople {
  const level = (row: PersonRow, field: 'title' | 'duty' | 'officePhone') => levelOf(table, field, relations(row));
  const shown = (field: 'title' | 'duty') => coded(rows.map(row => (level(row, field) === 'shown' ? row[field] : '')));
  const officePhones = rows.map(row => {
    const seen = row.officePhone === '' ? 'hidden' : level(row, 'officePhone');
    if (seen === 'hidden') return '';
    return seen === 'shown' ? row.officePhone : maskedContact('officePhone', row.officePhone);
  });
  const branches = coded(rows.map(row => row.branchId));
  const branchNames = new Map(rows.map(row => [row.branchId, row.branchName]));
  return {
    ids: fronted(rows.map(row => row.memberId)),
    ...packedNames(
      rows.map(row => row.name),
      readings,
    ),
    letters: coded(rows.map(row => unusualLetter(row, readings))),
    titles: shown('title'),
    duties: shown('duty'),
    groups: coded(rows.map(row => row.group)),
    branches,
    branchNames: branches.words.map(branchId => branchNames.get(branchId) ?? ''),
    officePhones: fronted(officePhones),
  };
}

export interface UnitView {
  readonly unitId: string;
  readonly part: UnitPart & { readonly version: number };
  readonly table: VisibilityTable;
  readonly tableVersion: number;
}

/** What else than the people themselves a package depends on: whoever reads with other rights gets another one. */
function basisOf({ tableVersion }: UnitView, { branchId, held }: Reader): string {
  const rights = held.map(({ role, orgUnitId }) => `${role}@${orgUnitId}`).sort();
  const text = [tableVersion, branchId, ...rights].join(' ');
  let hash = 5381;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(at)) >>> 0;
  return hash.toString(36);
}

/**
 * The own unit as a reader may keep it. If `since` is a version of the same unit under the same rights and not too old, only
 * what changed after it; else everything. A version reads `<unit part version>.<basis>`.
 */
export function packageOf(
  view: UnitView,
  reader: Reader,
  path: (row: PersonRow) => readonly string[],
  since: string | null,
) {
  const { part, table, unitId } = view;
  const basis = basisOf(view, reader);
  const [, before = '', kept = ''] = /^(\d+)\.(.+)$/.exec(since ?? '') ?? [];
  const known = Number(before);
  const whole = kept !== `${basis}-${unitId}` || known < part.knownSince || known > part.version;
  const relations = (row: PersonRow) =>
    relationsTo(reader, { memberId: row.memberId, branchId: row.branchId, unitId, path: path(row) });
  const concerned = whole ? part.rows : part.rows.filter(row => row.changed > known);
  const seen = concerned.filter(row => maySeeEntry(row.limited !== '', relations(row)));
  const unseen = concerned.filter(row => !seen.includes(row)).map(row => row.memberId);
  const left = part.gone.filter(([, version]) => version > known).map(([memberId]) => memberId);
  return {
    version: `${part.version}.${basis}-${unitId}`,
    whole,
    people: packed(seen, part.readings, table, relations),
    gone: whole ? [] : [...left, ...unseen],
  };
}
