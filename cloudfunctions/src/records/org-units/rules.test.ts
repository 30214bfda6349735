import { newOrgUnit } from './rules';

const unit = { _id: 'U1', kind: 'unit', name: '市档案馆', order: 3 } as const;
const made = { ...unit, past: [], dissolvedAt: null, version: 1 };

test('an organisation unit stands below its parent, and has stood nowhere else', () =>
  expect(newOrgUnit({ ...unit, parent: { _id: 'C', path: ['C'] } })).toEqual({
    ...made,
    parentId: 'C',
    path: ['C', 'U1'],
    everBelow: ['C', 'U1'],
  }));

test('the root stands below nothing', () =>
  expect(newOrgUnit({ ...unit, parent: null })).toEqual({
    ...made,
    parentId: null,
    path: ['U1'],
    everBelow: ['U1'],
  }));
