const digits = '〇一二三四五六七八九';

/** Numbers up to 99 in one writing, so that they compare and sort: `三楼` is `3楼`, `第十二党小组` is `第12党小组`. */
export const withDigits = (text: string): string =>
  text
    .replaceAll('零', '〇')
    .replace(/[〇一二三四五六七八九]/g, one => String(digits.indexOf(one)))
    .replace(/(?<=\d)十(?=\d)/g, '')
    .replace(/(?<=\d)十/g, '0')
    .replace(/十(?=\d)/g, '1')
    .replaceAll('十', '10');
