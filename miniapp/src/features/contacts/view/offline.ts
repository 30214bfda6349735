import type { ContactEntry, ContactNode } from '../../../../../types/contacts';
import type { Found, PeoplePage } from '../queries/directory';
import type { KeptPerson, KeptUnit } from './unit-package';

const most = 50;

/** What was typed, as it is compared: full-width forms, case and anything but letters and digits make no difference. */
const comparable = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Reads a query on over the characters of a name from the given one on: each may be given as itself, by its first letter
 * (also zh, ch, sh), by a whole reading, and the last one by the beginning of a reading.
 * Answers after which character the query is read, or null.
 */
function readOn(
  query: string,
  characters: readonly string[],
  readings: KeptPerson['readings'],
  at: number,
): number | null {
  if (query === '') return at;
  const character = characters[at]?.toLowerCase();
  if (character === undefined) return null;
  const ways = [character];
  for (const reading of readings[at] ?? []) {
    if (reading.startsWith(query)) return at + 1;
    ways.push(reading, /^[zcs]h/.test(reading) ? reading.slice(0, 2) : '', reading.charAt(0));
  }
  for (const way of ways) {
    if (way === '' || !query.startsWith(way)) continue;
    const end = readOn(query.slice(way.length), characters, readings, at + 1);
    if (end !== null) return end;
  }
  return null;
}

type Match = Found['match'];

function inName(query: string, { name, readings }: KeptPerson): Match | null {
  const characters = [...name];
  const lengthOf = (count: number) => characters.slice(0, count).join('').length;
  for (let start = 0; start < characters.length; start++) {
    const end = readOn(query, characters, readings, start);
    if (end !== null) return { field: 'name', text: name, from: lengthOf(start), to: lengthOf(end) };
  }
  return null;
}

function inText(typed: string, field: Match['field'], text: string | null): Match | null {
  const from = text === null ? -1 : text.indexOf(typed);
  return text === null || from < 0 ? null : { field, text, from, to: from + typed.length };
}

/** Finds people of the kept unit by name, however it is typed; then by title or branch. */
export function findKept({ people }: KeptUnit, typed: string): readonly Found[] {
  const query = comparable(typed);
  if (query === '') return [];
  const byName: Found[] = [];
  const byOther: Found[] = [];
  for (const person of people) {
    const match = inName(query, person);
    if (match) byName.push({ ...person, match });
    else {
      const other = inText(typed, 'title', person.title) ?? inText(typed, 'branch', person.branch.name);
      if (other) byOther.push({ ...person, match: other });
    }
  }
  // Names that begin with what was typed come before those that only contain it.
  byName.sort((a, b) => Number(a.match.from > 0) - Number(b.match.from > 0));
  return [...byName, ...byOther].slice(0, most);
}

function countBy(people: readonly ContactEntry[], of: (person: ContactEntry) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(of(person), (counts.get(of(person)) ?? 0) + 1);
  return counts;
}

/** The branches of the kept unit that have people. */
export function keptBranches({ people }: KeptUnit): readonly ContactNode[] {
  const names = new Map(people.map(({ branch }) => [branch.orgUnitId, branch.name]));
  const counts = countBy(people, ({ branch }) => branch.orgUnitId);
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([orgUnitId, name]) => ({ orgUnitId, name, kind: 'branch', people: counts.get(orgUnitId) ?? 0, branches: 1 }));
}

/** The people of a branch of the kept unit, as the server lists them; null where it is another unit's. */
export function keptPeople(kept: KeptUnit, branchId: string): PeoplePage | null {
  const items = kept.people.filter(({ branch }) => branch.orgUnitId === branchId);
  const [first] = items;
  if (!first) return null;
  const letters = items.flatMap(({ letter }, at) => (letter === items[at - 1]?.letter ? [] : [{ letter, at }]));
  const groups = [...countBy(items, ({ group }) => group ?? '')]
    .filter(([name]) => name !== '')
    .map(([name, people]) => ({ name, people }));
  return { branch: first.branch, items, next: null, people: items.length, letters, groups };
}
