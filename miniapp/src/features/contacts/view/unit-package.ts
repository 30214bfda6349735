import type { Contract } from '../../../../../types/contract';
import type { ContactEntry, PackedPeople } from '../../../../../types/contacts';
import type { Output } from '../../../../../types/operation';

type Answer = Output<Contract['contacts']['getUnitPackage']>;

/** One person of the own unit, as kept on the phone. No mobile numbers. */
export interface KeptPerson extends ContactEntry {
  /** The readings of each character of the name, the usual one first. */
  readonly readings: readonly (readonly string[])[];
  readonly officePhone: string | null;
}

/** The own unit as kept on the phone. */
export interface KeptUnit {
  readonly unit: Answer['unit'];
  readonly version: string;
  /** When the server was last asked. */
  readonly at: number;
  /** In the order of their names. */
  readonly people: readonly KeptPerson[];
}

const zero = '0'.charCodeAt(0);
const numberAt = (text: string, at: number) => text.charCodeAt(at) - zero;

function coded({ words, rows }: PackedPeople['titles']): readonly string[] {
  return Array.from(rows, (_, row) => words[numberAt(rows, row)] ?? '');
}

function fronted(column: string): readonly string[] {
  let before = '';
  return column.split(' ').map(item => {
    before = before.slice(0, numberAt(item, 0)) + item.slice(1);
    return before;
  });
}

interface Spelled {
  readonly character: string;
  readonly readings: readonly string[];
}

/** The names, character by character, each with its readings. */
function names(
  { characters, readings, names: columns }: PackedPeople,
  people: number,
): readonly (readonly Spelled[])[] {
  const known = readings.split(' ').map(some => some.split(',').filter(Boolean));
  const alphabet = [...characters].map((character, at) => ({ character, readings: known[at] ?? [] }));
  return Array.from({ length: people }, (_, row) =>
    columns.flatMap(column => alphabet[numberAt(column, row) - 1] ?? []),
  );
}

const letterOf = (reading: string | undefined) =>
  /^[a-z]/.test(reading ?? '') ? (reading ?? '').charAt(0).toUpperCase() : '#';

/** The people of a package, one by one. */
function unpack(packed: PackedPeople, unit: Answer['unit']): readonly KeptPerson[] {
  if (packed.ids === '') return [];
  const ids = fronted(packed.ids);
  const officePhones = fronted(packed.officePhones);
  const [letters, titles, duties, groups] = [packed.letters, packed.titles, packed.duties, packed.groups].map(coded);
  const spelled = names(packed, ids.length);
  return ids.map((memberId, row): KeptPerson => {
    const name = spelled[row] ?? [];
    const branch = numberAt(packed.branches.rows, row);
    return {
      memberId,
      name: name.map(({ character }) => character).join(''),
      readings: name.map(({ readings }) => readings),
      letter: letters?.[row] || letterOf(name[0]?.readings[0]),
      title: titles?.[row] || null,
      duty: (duties?.[row] || null) as ContactEntry['duty'],
      group: groups?.[row] || null,
      branch: { orgUnitId: packed.branches.words[branch] ?? '', name: packed.branchNames[branch] ?? '' },
      unit,
      officePhone: officePhones[row] || null,
    };
  });
}

/** By what people stand in order: their readings, that of the surname as its letter says. */
function orderOf({ letter, readings: [surname = [], ...given], memberId }: KeptPerson): string {
  const first = surname.find(reading => letterOf(reading) === letter) ?? '~';
  return [first, ...given.map(([usual = '~']) => usual), memberId].join(' ');
}

/** What is kept after an answer: the whole unit anew, or the changes put in. */
export function withUnitPackage(kept: KeptUnit | undefined, answer: Answer, at: number): KeptUnit {
  const { unit, version, whole, gone } = answer;
  const fresh = unpack(answer.people, unit);
  const replaced = new Set([...gone, ...fresh.map(({ memberId }) => memberId)]);
  const stay = whole ? [] : (kept?.people ?? []).filter(({ memberId }) => !replaced.has(memberId));
  const people = [...stay, ...fresh]
    .map(person => ({ person, order: orderOf(person) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ person }) => person);
  return { unit, version, at, people };
}
