import { isCommittee, isSameTable } from './visibility-decision';

test('the committee is what stands below nothing', () => {
  expect(isCommittee({ parentId: null })).toBe(true);
  expect(isCommittee({ parentId: 'C' })).toBe(false);
});

test('tables are the same that say the same', () => {
  expect(isSameTable({ mobile: { self: 'shown' } }, { mobile: { self: 'shown' } })).toBe(true);
  expect(isSameTable({ mobile: { self: 'shown' } }, { mobile: { self: 'masked' } })).toBe(false);
});
