import { withDigits } from './numerals';
import { placeKeyOf } from './place';

const branch = { path: ['C', 'U1', 'B1'] };

test.each([
  ['三楼会议室', '3楼 会议室'],
  ['3楼会议室', '３楼会议室'],
  ['十二层（东）', '12层东'],
  ['二十楼', '20楼'],
  ['A座 302', 'a座302'],
])('%s is %s', (one, other) => expect(placeKeyOf(one, branch)).toBe(placeKeyOf(other, branch)));

test('a place is compared in small letters', () => expect(placeKeyOf('A座 302', branch)).toBe('U1/a座302'));

test('the same name in another unit is another place', () => {
  expect(placeKeyOf('三楼会议室', branch)).not.toBe(placeKeyOf('三楼会议室', { path: ['C', 'U2', 'B3'] }));
  expect(placeKeyOf('三楼会议室', branch)).not.toBe(placeKeyOf('四楼会议室', branch));
  expect(placeKeyOf('礼堂', { path: ['C'] })).toBe('C/礼堂');
});

test.each([
  ['第十党小组', '第10党小组'],
  ['第十一党小组', '第11党小组'],
  ['九十九', '99'],
  ['二〇二六年', '2026年'],
])('%s → %s', (words, digits) => expect(withDigits(words)).toBe(digits));
