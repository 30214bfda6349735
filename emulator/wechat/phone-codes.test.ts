import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing';
import { PhoneCodes } from './phone-codes';

const folder = temporaryFolder();
const file = join(folder, 'phones.json');
const numbers = { a: '13800000001', b: '+852 91234567', bad: '138-0000', constructor: '13800000002' };
beforeAll(() => writeFileSync(file, JSON.stringify(numbers)));
afterAll(() => rmSync(folder, { recursive: true }));

const now = Date.parse('2026-11-01T00:00:00.500Z');
const minutes = 60_000;

test('a code tells the number and when it was asked for', () => {
  const codes = new PhoneCodes(file);
  const watermark = { timestamp: 1793491200, appid: 'wx0000000000000000' };
  expect(codes.redeem(codes.issue('a', now), undefined, now + minutes)).toEqual({
    phoneNumber: '13800000001',
    purePhoneNumber: '13800000001',
    countryCode: '86',
    watermark,
  });
  expect(codes.redeem(codes.issue('b', now), 'b', now)).toEqual({
    phoneNumber: '+85291234567',
    purePhoneNumber: '91234567',
    countryCode: '852',
    watermark,
  });
});

test('a code is good for five minutes, once, and for its owner', () => {
  const codes = new PhoneCodes(file);
  const code = codes.issue('a', now);
  expect(codes.redeem(code, 'a', now + 5 * minutes - 1)).toBeDefined();
  expect(codes.redeem(code, 'a', now + 5 * minutes - 1)).toBeUndefined();
  expect(codes.redeem(codes.issue('a', now), 'a', now + 5 * minutes)).toBeUndefined();
  const tried = codes.issue('a', now);
  expect(codes.redeem(tried, 'b', now)).toBeUndefined();
  expect(codes.redeem(tried, 'a', now)).toBeUndefined();
  for (const never of ['', 'f'.repeat(64), undefined, null, {}]) {
    expect(codes.redeem(never, undefined, now)).toBeUndefined();
  }
});

test('a person has the number that the file says at the tap', () => {
  const codes = new PhoneCodes(file);
  expect(codes.issue('nobody')).toBeUndefined();
  expect(codes.issue('toString')).toBeUndefined();
  expect(() => codes.issue('bad')).toThrow('the number of bad must be like');
  expect(new PhoneCodes(undefined).issue('a')).toBeUndefined();
  expect(new PhoneCodes(join(folder, 'missing.json')).issue('a')).toBeUndefined();
  const code = codes.issue('a', now);
  writeFileSync(file, JSON.stringify({ ...numbers, a: '13900000000' }));
  expect(codes.redeem(code, 'a', now)).toMatchObject({ purePhoneNumber: '13800000001' });
  expect(codes.redeem(codes.issue('a', now), 'a', now)).toMatchObject({ purePhoneNumber: '13900000000' });
});
