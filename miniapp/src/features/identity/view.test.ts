import type { Me } from '../../../../types/identity';
import { activationCodeOf, administeredUnits, managedUnits, spokenCode } from './view';
import { greeting, roleLines } from './words/member';

const me: Me = {
  memberId: 'm1',
  name: '周建国',
  title: '处长',
  standing: 'full',
  branch: { orgUnitId: 'b1', name: '第一支部' },
  unit: { orgUnitId: 'u1', name: '市局' },
  roles: [
    { role: 'secretary', orgUnitId: 'b1', orgUnitName: '第一支部' },
    { role: 'secretary', orgUnitId: 'b1', orgUnitName: '第一支部' },
  ],
};

test('a secretary manages each branch once; a member none', () => {
  expect(managedUnits(me)).toEqual([{ orgUnitId: 'b1', name: '第一支部' }]);
  expect(managedUnits({ ...me, roles: [] })).toEqual([]);
  expect(managedUnits(undefined)).toEqual([]);
});

test('an administrator administers what was given, and manages nothing for it', () => {
  const administrator: Me = { ...me, roles: [{ role: 'administrator', orgUnitId: 'u1', orgUnitName: '市局' }] };
  expect(administeredUnits(administrator)).toEqual([{ orgUnitId: 'u1', name: '市局' }]);
  expect(managedUnits(administrator)).toEqual([]);
  expect(administeredUnits(me)).toEqual([]);
});

test('a role is named once with where it is held, by duty and by grant alike', () =>
  expect(roleLines(me)).toEqual(['支部管理 · 第一支部']));

test.each([
  ['04:59', '夜深了'],
  ['05:00', '早上好'],
  ['11:00', '中午好'],
  ['13:00', '下午好'],
  ['18:00', '晚上好'],
])('at %s one is greeted with %s', (time, words) =>
  expect(greeting(Date.parse(`2026-03-09T${time}:00+08:00`))).toBe(words),
);

test.each([
  ['1234 5678', '12345678'],
  ['１２３４５６７８', '12345678'],
  ['1234-567', '1234567'],
  ['123456789', '12345678'],
])('the activation code %s is %s', (typed, code) => expect(activationCodeOf(typed)).toBe(code));

test('a code is read out in halves', () => expect(spokenCode('12345678')).toBe('1234 5678'));
