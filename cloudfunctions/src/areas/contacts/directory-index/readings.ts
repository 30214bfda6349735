import type { Readings } from './unit-part';
import { charactersOf } from './comparable-text';

/**
 * Every reading of every character of some names, beyond those that are `known`. The library that knows them is large, so
 * it is loaded only when there is something to ask it.
 */
export async function readingsOf(names: Iterable<string>, known: Readings = {}): Promise<Readings> {
  const characters = new Set<string>();
  for (const name of names) for (const character of charactersOf(name)) characters.add(character);
  const found: Record<string, readonly string[]> = {};
  const unknown: string[] = [];
  for (const character of characters) {
    const readings = known[character];
    if (readings) found[character] = readings;
    else unknown.push(character);
  }
  if (unknown.length === 0) return found;
  const { pinyin } = await import('pinyin-pro');
  const options = { toneType: 'none', type: 'array', v: true } as const;
  for (const character of unknown) {
    const usual = pinyin(character, { ...options, multiple: true });
    const asSurname = pinyin(character, { ...options, surname: 'all' });
    found[character] = [...new Set([...usual, ...asSurname].map(reading => reading.toLowerCase()))];
  }
  return found;
}
