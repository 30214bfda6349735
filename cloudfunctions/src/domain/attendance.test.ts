import { isAskedToLeave, leftOf } from './attendance';

const left = { at: 9, means: 'byHand', by: null } as const;

test.each([
  ['was there in person', true, { means: 'code', left }, { leftAt: 9 }],
  ['has not left yet', true, { means: 'code', left: null }, { leftAt: null }],
  ['says nothing of leaving', true, { means: 'code' }, { leftAt: null }],
  ['studied online', true, { means: 'online', left: null }, {}],
  ['was at a gathering without check-out', false, { means: 'code', left: null }, {}],
] as const)('when somebody left who %s', (_case, checkOut, checkIn, shown) => {
  expect(leftOf({ checkOut }, checkIn)).toEqual(shown);
  expect(isAskedToLeave({ checkOut }, checkIn)).toBe('leftAt' in shown);
});
