import { orgUnits } from '../../../../tests/small-organisation';
import { homeIn } from '../../domain/home';
import { newMember } from './rules';

const [, unit, , branch] = orgUnits;

test('somebody who comes to the roster is active, and was nowhere else before', () => {
  if (!unit || !branch) throw new Error('no tree');
  const person = {
    no: '101',
    name: '单雪',
    gender: 'female',
    title: '科员',
    standing: 'full',
    group: null,
    duty: null,
    officePhone: null,
    email: null,
    wecom: null,
    joinedAt: null,
  } as const;
  const derived = { pinyin: 'shan xue', initials: 'sx', phone: { cipher: 'c', hash: 'h', tail: '4321' } };
  const given = { ...person, phone: '13800004321', branchId: 'B1' };
  expect(newMember(given, derived, homeIn(branch, unit), 7)).toStrictEqual({
    _id: 'M101',
    ...person,
    ...derived,
    branchId: 'B1',
    branchName: '第一支部',
    unitId: 'U1',
    unitName: '市档案馆',
    path: ['C', 'U1', 'B1'],
    since: 7,
    past: [],
    branchIds: ['B1'],
    grants: [],
    state: 'active',
    leftAt: null,
    mergedInto: null,
    version: 1,
  });
});
