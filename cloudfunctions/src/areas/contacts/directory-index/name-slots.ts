import { type PersonRow, type UnitPart, syllablesOf } from './unit-part';
import { charactersOf, letterAt } from './comparable-text';

/** One character of a name: itself in lower case, and how it is read, in this name's own reading first. */
export interface Sign {
  readonly character: string;
  readonly readings: readonly string[];
}

/** Adds a value to the list of a key. */
export function appendTo<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A name, with what it is compared and sorted by. */
interface IndexedName {
  readonly row: PersonRow;
  readonly characters: readonly string[];
  readonly syllables: readonly string[];
  readonly sortKey: string;
  readonly readings: UnitPart['readings'];
}

/** The names of everyone in some parts, each person once, in their order. */
export function namesOf(parts: readonly UnitPart[]): IndexedName[] {
  const seen = new Map<string, IndexedName>();
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
export function signsOf(names: readonly IndexedName[]) {
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
    appendTo(byCharacter, character, sign);
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

/** The slots of each sign, one sign after another. */
export function slotsBySign(slots: Uint16Array, signs: number) {
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
