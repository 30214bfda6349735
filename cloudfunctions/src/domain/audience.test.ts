import { isObserverKey, keysOf, memberKey, observerKey, observersOf, orgUnitOf, orgUnitsOf } from './audience';

const place = { branchId: 'B1', path: ['C', 'U1', 'B1'] };
const all = ['C', 'U1', 'B1'];
const committee = ['C:branchCommittee', 'U1:branchCommittee', 'B1:branchCommittee'];

test.each([
  ['a member without duty or group', {}, all],
  ['one of a group', { group: '一组' }, [...all, 'B1:group:一组']],
  ['one of the committee', { duty: 'deputy' as const }, [...all, ...committee]],
  [
    'the secretary',
    { duty: 'secretary' as const },
    [...all, ...committee, 'C:secretary', 'U1:secretary', 'B1:secretary'],
  ],
])('%s is meant by these keys alone', (_case, over, keys) => expect(keysOf({ ...place, ...over })).toEqual(keys));

const audience = ['U1', 'U1:branchCommittee', memberKey('B9', 'M7'), observerKey('M8'), observerKey('M9')];

test('an audience is about organisation units, each once, and not about observers', () => {
  expect(orgUnitsOf(audience)).toEqual(['U1', 'B9']);
  expect(orgUnitOf('B1:group:一组')).toBe('B1');
});

test('observers are known by their keys', () => {
  expect(observersOf(audience)).toEqual(['M8', 'M9']);
  expect(audience.map(isObserverKey)).toEqual([false, false, false, true, true]);
  expect(isObserverKey('B1:group:observer:')).toBe(false);
});
