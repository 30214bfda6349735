import { pinyin } from 'pinyin-pro';

/** How a name is read, the surname in its own reading: 单晓 → `shan xiao`, `sx`. `ü` is `v`, as it is typed. */
export function readingOf(name: string): { pinyin: string; initials: string } {
  const read = pinyin(name, { toneType: 'none', surname: 'head', type: 'array', v: true, nonZh: 'consecutive' });
  const syllables = read
    .map(syllable => syllable.toLowerCase().replace(/[^a-z]/g, ''))
    .filter(syllable => syllable !== '');
  return { pinyin: syllables.join(' '), initials: syllables.map(syllable => syllable[0]).join('') };
}
