import fc from 'fast-check';
import { BadCell, type Cell, codeOf, dayOf, emailOf, nameOf, phoneOf, textOf } from './cells';

const utc8 = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) - 8 * 3_600_000;

test.each<[Cell, string]>([
  ['  一级\n主任科员 ', '一级 主任科员'],
  ['第１支部（机关）Ａ', '第1支部（机关）A'],
  [12, '12'],
  [null, ''],
  ['\u200b综合处\ufeff', '综合处'],
  [new Date('2026-01-02T00:00:00Z'), '2026-01-02'],
])('text %j is %j', (cell, text) => expect(textOf(cell)).toBe(text));

test.each<[Cell, string]>([
  [' Ｂ０１－２ ', 'B01-2'],
  ['支部 代码', '支部代码'],
  ['手机号\u3000', '手机号'],
  [100001, '100001'],
  [undefined, ''],
])('code %j is %j', (cell, code) => expect(codeOf(cell)).toBe(code));

test.each<[Cell, string]>([
  ['张\u3000三', '张三'],
  ['买买提・艾力', '买买提·艾力'],
  ['阿不都 • 热依木', '阿不都·热依木'],
  ['Anna  Schmidt', 'Anna Schmidt'],
])('name %j is %j', (cell, name) => expect(nameOf(cell)).toBe(name));

test.each<[Cell, string | null | undefined]>([
  ['10012345678', '10012345678'],
  [10012345678, '10012345678'],
  ['１００-1234 5678', '10012345678'],
  ['+86 100 1234 5678', '10012345678'],
  ['008610012345678', '10012345678'],
  ['', null],
  [null, null],
  ['1001234567', undefined],
  ['100123456789', undefined],
  ['20012345678', undefined],
  ['1.0E+10', undefined],
  ['无', undefined],
])('phone %j is %j', (cell, phone) => expect(phoneOf(cell)).toBe(phone));

test.each<[Cell, number | null | undefined]>([
  [new Date('2005-07-01T00:00:00Z'), utc8(2005, 7, 1)],
  ['2005-07-01', utc8(2005, 7, 1)],
  ['2005/7/1', utc8(2005, 7, 1)],
  ['２００５.7.1', utc8(2005, 7, 1)],
  ['2005年7月1日', utc8(2005, 7, 1)],
  ['20050701', utc8(2005, 7, 1)],
  [20050701, utc8(2005, 7, 1)],
  [38534, utc8(2005, 7, 1)],
  ['1966.05', utc8(1966, 5, 1)],
  ['2005年7月', utc8(2005, 7, 1)],
  ['2005-07-01 00:00:00', utc8(2005, 7, 1)],
  ['2024-02-29', utc8(2024, 2, 29)],
  ['', null],
  [2005.1, undefined],
  ['2023-02-29', undefined],
  ['2005-13-01', undefined],
  ['1850-01-01', undefined],
  ['去年', undefined],
])('day %j is %j', (cell, day) => expect(dayOf(cell)).toBe(day));

test.each<[Cell, string | null | undefined]>([
  ['zhang.san@example.cn', 'zhang.san@example.cn'],
  [' ｚｓ＠example.cn ', 'zs@example.cn'],
  ['', null],
  [new BadCell('#REF!'), null],
  ['无', undefined],
  ['a@b', undefined],
  ['a@b..cn', undefined],
  ['a@b@example.cn', undefined],
  [`${'a'.repeat(100)}@example.cn`, undefined],
])('e-mail %j is %j', (cell, email) => expect(emailOf(cell)).toBe(email));

test('normalising twice is the same as once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
      expect(textOf(textOf(text))).toBe(textOf(text));
      expect(codeOf(codeOf(text))).toBe(codeOf(text));
    }),
  );
});
