import { digitsOf, readQrText, readTyped } from './scanned-code';

const qr = 'https://qinglian.invalid/check-in?g=k3x9&c=048213';

test.each([
  ['048213', '048213'],
  ['０４８２１３', '048213'],
  [' 048 213 ', '048213'],
  ['0a4b8', '048'],
  ['04821399', '048213'],
  ['', ''],
])('of the typed %p, the digits are taken', (typed, digits) => expect(digitsOf(typed)).toBe(digits));

test.each([
  [qr, { gatheringId: 'k3x9', code: '048213' }],
  [`  ${qr}\n`, { gatheringId: 'k3x9', code: '048213' }],
  ['https://qinglian.invalid/check-in?c=048213&g=k3x9', { gatheringId: 'k3x9', code: '048213' }],
  ['https://elsewhere.invalid/check-in?g=k3x9&c=048213', null],
  ['https://qinglian.invalid/check-in?g=k3x9&c=04821', null],
  ['https://qinglian.invalid/check-in?g=&c=048213', null],
  ['https://qinglian.invalid/check-in?g=../x&c=048213', null],
  ['hello', null],
])('the QR text %p is read as a code, or as none', (text, scanned) => expect(readQrText(text)).toEqual(scanned));

test.each([
  [qr, { gatheringId: 'k3x9', code: '048213' }],
  ['048 213', { code: '048213' }],
  ['０４８２１３', { code: '048213' }],
  ['04821', null],
  ['0482131', null],
  ['房间 048213', null],
])('the typed %p is read as a code, or as none', (text, read) => expect(readTyped(text)).toEqual(read));
