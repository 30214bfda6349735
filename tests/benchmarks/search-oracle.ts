import { pinyin, polyphonic } from 'pinyin-pro';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

const options = { toneType: 'none', type: 'array', v: true } as const;
const polyphones = new Map<string, readonly string[]>();

function readingsOf(character: string): readonly string[] {
  const known = polyphones.get(character);
  if (known) return known;
  const found = polyphonic(character, { toneType: 'none', type: 'array', v: true }).flat();
  polyphones.set(character, found);
  return found;
}

/** Every character of a name with every reading it can have, as any character and as part of this surname. */
export function spelledOut(name: string): { character: string; readings: string[] }[] {
  const asName = pinyin(name, { ...options, surname: 'head' });
  return [...name].map((character, at) => {
    const own = asName.length === [...name].length ? [asName[at] ?? character] : [];
    return { character, readings: [...new Set([...own, ...readingsOf(character)])] };
  });
}

function readOn(name: ReturnType<typeof spelledOut>, at: number, rest: string): boolean {
  if (rest === '') return true;
  const next = name[at];
  if (!next) return false;
  const ways = [next.character, ...next.readings.flatMap(reading => [reading, reading.slice(0, 1)])];
  for (const reading of next.readings) {
    if (/^[zcs]h/.test(reading)) ways.push(reading.slice(0, 2));
    if (reading.startsWith(rest)) return true;
  }
  return ways.some(way => rest.startsWith(way) && readOn(name, at + 1, rest.slice(way.length)));
}

/** Whether a name can be meant by a query; the definition, looked at character by character. */
const meant = (name: ReturnType<typeof spelledOut>, query: string) =>
  name.some((_, start) => readOn(name, start, query));

/** Everyone who can be meant by a query, by looking at everyone. */
export function scan(
  people: readonly { readonly member: MemberDocument; readonly name: ReturnType<typeof spelledOut> }[],
  query: string,
): Set<string> {
  const isTail = /^\d{4,}$/.test(query);
  const found = people.filter(({ member, name }) =>
    isTail
      ? member.phone?.tail === query.slice(-4)
      : meant(name, query) ||
        (!/^[a-z]*$/.test(query) &&
          [member.title, member.branchName, member.unitName].some(text => text.includes(query))),
  );
  return new Set(found.map(({ member }) => member._id));
}
