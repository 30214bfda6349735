import { sampleSheet } from '../../../../../tests/sample-sheet';
import { mostGuests } from '../../../../../types/guests';
import type { SheetDocument } from '../../../records/sheets/document';
import { isSameGuestCorrection, sheetWithGuest } from './guest-on-sheet';

const author = { memberId: 'M0', name: '书记' };
const guestOf = (name: string, from = '市委党校', note: string | null = '授课人') => ({ name, from, note });
const first = { guestId: 'g1', ...guestOf('张教授') };
const second = { guestId: 'g2', ...guestOf('李教授') };
const sheet: SheetDocument = { ...sampleSheet, guests: [first, second] };
const change = (guestId: string, guest: ReturnType<typeof guestOf> | null) => ({ guestId, guest, reason: '漏登记' });
const madeBy = (...args: [string, ReturnType<typeof guestOf> | null]) =>
  sheetWithGuest(sheet, change(...args), author, 500) as SheetDocument;

test.each([
  ['a guest more stands last', 'g3', guestOf('王教授'), ['g1', 'g2', 'g3'], 'added', '王教授'],
  [
    'a guest whose note is put right stays where they are',
    'g1',
    guestOf('张教授', '市委党校', null),
    ['g1', 'g2'],
    'changed',
    '张教授',
  ],
  ['a guest with another name goes by the new one', 'g1', guestOf('章教授'), ['g1', 'g2'], 'changed', '章教授'],
  ['a guest from elsewhere', 'g1', guestOf('张教授', '省委党校'), ['g1', 'g2'], 'changed', '张教授'],
  ['a guest is taken off, by the name they had', 'g1', null, ['g2'], 'removed', '张教授'],
] as const)('%s', (_case, guestId, guest, ids, is, name) => {
  const made = madeBy(guestId, guest);
  expect(made.guests.map(one => one.guestId)).toEqual(ids);
  expect(made.guestCorrections).toEqual([{ guestId, name, is, reason: '漏登记' }]);
  expect(made).toMatchObject({ version: 2, by: author, at: 500, corrections: [] });
  if (guest) expect(made.guests.find(one => one.guestId === guestId)).toEqual({ guestId, ...guest });
  expect(made.guests.find(one => one.guestId === 'g2')).toEqual(second);
});

test.each([
  ['says what stands there', 'g1', guestOf('张教授')],
  ['takes off who is not there', 'g9', null],
])('what %s makes no version', (_case, guestId, guest) =>
  expect(sheetWithGuest(sheet, change(guestId, guest), author, 500)).toBe('unchanged'),
);

describe('a sheet that is full of guests', () => {
  const guests = Array.from({ length: mostGuests }, (_, index) => ({ ...first, guestId: `g${index}` }));
  const full = { ...sheet, guests };
  const made = (guestId: string, guest: ReturnType<typeof guestOf> | null, on: SheetDocument = full) =>
    sheetWithGuest(on, change(guestId, guest), author, 500);

  test('takes no more', () => expect(made('more', guestOf('王教授'))).toBe('tooMany'));
  test('takes one more where one is missing', () =>
    expect(made('more', guestOf('王教授'), { ...full, guests: guests.slice(1) })).toMatchObject({ version: 2 }));
  test('is still put right', () => expect(made('g1', guestOf('章教授'))).toMatchObject({ version: 2 }));
});

describe('a correction that is asked for again', () => {
  const added = () => madeBy('g3', guestOf('王教授'));
  const removed = () => madeBy('g1', null);

  test('is the version that it made', () => {
    expect(isSameGuestCorrection(added(), change('g3', guestOf('王教授')), 'M0')).toBe(true);
    expect(isSameGuestCorrection(removed(), change('g1', null), 'M0')).toBe(true);
  });

  test.each([
    ['of somebody else', added, change('g3', guestOf('王教授')), 'M9'],
    ['of another guest', added, change('g2', guestOf('王教授')), 'M0'],
    ['with another reason', added, { ...change('g3', guestOf('王教授')), reason: '更名' }, 'M0'],
    ['with other words', added, change('g3', guestOf('汪教授')), 'M0'],
    ['that takes off whom the version added', added, change('g3', null), 'M0'],
    ['that adds whom the version took off', removed, change('g1', guestOf('张教授')), 'M0'],
    ['on a version of the system', () => ({ ...added(), by: null }), change('g3', guestOf('王教授')), 'M0'],
    ['on a version that changed no guests', () => sheet, change('g1', guestOf('张教授')), 'M0'],
  ])('%s is another one', (_case, made, asked, authorId) =>
    expect(isSameGuestCorrection(made(), asked, authorId)).toBe(false),
  );
});
