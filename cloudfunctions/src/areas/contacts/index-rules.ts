import { charactersOf, comparable, letterAt, type Sign } from './name-match-rules';
import { type PersonRow, syllablesOf, type TreePart, type UnitPart } from './part-rules';

/** How old what a warm instance shows may be: a change of the roster is seen everywhere within this, once it is written. */
export const freshForMs = 3_000;

/** A branch with the people in it, as places in the index. */
export interface IndexedBranch {
  readonly orgUnitId: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly path: readonly string[];
  readonly people: number[];
}

/** Texts that many people share, as they are compared, and who has each. */
export interface Shared {
  readonly texts: readonly string[];
  readonly people: readonly (readonly number[])[];
}

/**
 * Everyone in the directory, in the order of their names; a person is known by their place in it. The characters of all
 * names stand one after another in `slots`, each as the number of its sign, a 0 between two names; so a name that begins
 * with some character is found without looking at the others.
 */
export interface DirectoryIndex {
  readonly people: readonly PersonRow[];
  readonly letters: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly limited: readonly number[];
  readonly branches: readonly IndexedBranch[];
  readonly branchOf: Uint32Array;
  /** Equal for two branches of one unit. */
  readonly unitOfBranch: Uint32Array;
  readonly branchPlaceOf: ReadonlyMap<string, number>;
  readonly titles: Shared;
  readonly branchNames: Shared;
  readonly unitNames: Shared;
  readonly tails: ReadonlyMap<string, readonly number[]>;
  /** Sign 0 is none. */
  readonly signs: readonly Sign[];
  /** Signs by the letter of any of their readings, a to z. */
  readonly signsByLetter: readonly (readonly number[])[];
  readonly signsByCharacter: ReadonlyMap<string, readonly number[]>;
  readonly slots: Uint16Array;
  readonly ownerOf: Uint32Array;
  /** Where the slots of each person begin. */
  readonly startOf: Uint32Array;
  /** The slots of sign `s` are `slotsBySign[firstOf[s]]` … before `slotsBySign[firstOf[s + 1]]`. */
  readonly slotsBySign: Uint32Array;
  readonly firstOf: Uint32Array;
  /** Room for one search, so that none has to make its own. */
  readonly scratch: Uint8Array;
}

function gathered<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

interface Named {
  readonly row: PersonRow;
  readonly characters: readonly string[];
  readonly syllables: readonly string[];
  readonly sortKey: string;
  readonly readings: UnitPart['readings'];
}

function namesOf(parts: readonly UnitPart[]): Named[] {
  const seen = new Map<string, Named>();
  for (const { rows, readings } of parts)
    for (const row of rows) {
      // Somebody who is moving between units may for a moment be in both: the later row counts.
      const twin = seen.get(row.memberId);
      if (twin && twin.row.changed >= row.changed) continue;
      const characters = charactersOf(row.name);
      const syllables = syllablesOf(row.name, row.pinyin, readings);
      const sortKey = `${syllables.join(' ')}\t${row.name}\t${row.memberId}`;
      seen.set(row.memberId, { row, characters, syllables, sortKey, readings });
    }
  return [...seen.values()].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
}

/** The signs of all names, and the slots in which they stand. */
function signsOf(names: readonly Named[]) {
  const signs: Sign[] = [{ character: '', readings: [] }];
  const known = new Map<string, number>();
  const byLetter: number[][] = Array.from({ length: 26 }, () => []);
  const byCharacter = new Map<string, number[]>();
  const signOf = (character: string, own: string, others: readonly string[]) => {
    const key = `${character}${own}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const readings = [...new Set([own, ...others])];
    const sign = signs.push({ character, readings }) - 1;
    known.set(key, sign);
    gathered(byCharacter, character, sign);
    for (const letter of new Set(readings.map(reading => letterAt(reading, 0)))) byLetter[letter]?.push(sign);
    return sign;
  };
  const total = names.reduce((sum, { characters }) => sum + characters.length + 1, 1);
  const slots = new Uint16Array(total);
  const ownerOf = new Uint32Array(total);
  const startOf = new Uint32Array(names.length);
  let slot = 1;
  names.forEach(({ characters, syllables, readings }, person) => {
    startOf[person] = slot;
    characters.forEach((character, at) => {
      slots[slot] = signOf(character, syllables[at] ?? character, readings[character] ?? []);
      ownerOf[slot++] = person;
    });
    slot += 1;
  });
  return { signs, signsByLetter: byLetter, signsByCharacter: byCharacter, slots, ownerOf, startOf };
}

function slotsBySign(slots: Uint16Array, signs: number) {
  const firstOf = new Uint32Array(signs + 1);
  for (const sign of slots) if (sign !== 0) firstOf[sign + 1] = (firstOf[sign + 1] ?? 0) + 1;
  for (let sign = 1; sign <= signs; sign++) firstOf[sign] = (firstOf[sign] ?? 0) + (firstOf[sign - 1] ?? 0);
  const next = firstOf.slice();
  const bySign = new Uint32Array(firstOf[signs] ?? 0);
  slots.forEach((sign, slot) => {
    if (sign === 0) return;
    const at = next[sign] ?? 0;
    bySign[at] = slot;
    next[sign] = at + 1;
  });
  return { slotsBySign: bySign, firstOf };
}

function sharedBy(people: readonly PersonRow[], textOf: (row: PersonRow, person: number) => string): Shared {
  const byText = new Map<string, number[]>();
  people.forEach((row, person) => {
    const text = textOf(row, person);
    if (text !== '') gathered(byText, text, person);
  });
  return { texts: [...byText.keys()].map(comparable), people: [...byText.values()] };
}

function branchesOf(tree: TreePart, people: readonly PersonRow[]) {
  const nodes = new Map(tree.map(node => [node._id, node]));
  const branches: IndexedBranch[] = [];
  const branchPlaceOf = new Map<string, number>();
  const add = (orgUnitId: string, name: string, path: readonly string[]) => {
    const unit = path.map(id => nodes.get(id)).find(node => node?.kind === 'unit');
    const branch = { orgUnitId, name, unitId: unit?._id ?? '', unitName: unit?.name ?? '', path, people: [] };
    branchPlaceOf.set(orgUnitId, branches.push(branch) - 1);
  };
  for (const { _id, kind, name, path } of tree) if (kind === 'branch') add(_id, name, path);
  const branchOf = new Uint32Array(people.length);
  people.forEach(({ branchId, branchName }, person) => {
    if (!branchPlaceOf.has(branchId)) add(branchId, branchName, [branchId]);
    const place = branchPlaceOf.get(branchId) ?? 0;
    branchOf[person] = place;
    branches[place]?.people.push(person);
  });
  const units = new Map<string, number>();
  const unitOfBranch = Uint32Array.from(branches, ({ unitId }) => {
    const place = units.get(unitId) ?? units.size;
    units.set(unitId, place);
    return place;
  });
  return { branches, branchOf, branchPlaceOf, unitOfBranch };
}

/** Makes the index of everyone in some parts of the directory. */
export function indexOf(tree: TreePart, parts: readonly UnitPart[]): DirectoryIndex {
  const names = namesOf(parts);
  const people = names.map(({ row }) => row);
  const signs = signsOf(names);
  const tails = new Map<string, number[]>();
  people.forEach(({ tail }, person) => {
    if (tail !== '') gathered(tails, tail, person);
  });
  const orgUnits = branchesOf(tree, people);
  const branchAt = (person: number) => orgUnits.branches[orgUnits.branchOf[person] ?? 0];
  return {
    people,
    letters: names.map(({ syllables: [first = ''] }) => (/^[a-z]/.test(first) ? first.charAt(0).toUpperCase() : '#')),
    placeOf: new Map(people.map(({ memberId }, person) => [memberId, person])),
    limited: people.flatMap(({ limited }, person) => (limited === '' ? [] : [person])),
    ...orgUnits,
    titles: sharedBy(people, row => row.title),
    branchNames: sharedBy(people, (_row, person) => branchAt(person)?.name ?? ''),
    unitNames: sharedBy(people, (_row, person) => branchAt(person)?.unitName ?? ''),
    tails,
    ...signs,
    ...slotsBySign(signs.slots, signs.signs.length),
    scratch: new Uint8Array(people.length),
  };
}
