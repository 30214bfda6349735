import { granted, member, orgUnits } from '../../../../tests/small-organisation';
import { fieldChanges, orgUnitChange, personChange } from './rules';

const now = 1_800_000_000_000;
const by = { memberId: 'M999', name: '文静' };
const person = member('M101', '单雪', 'B1', {
  duty: 'publicity',
  group: '一组',
  officePhone: '5120',
  email: 'a@example.cn',
  wecom: 'danxue',
  joinedAt: Date.UTC(2005, 6, 9, 16),
  phone: { cipher: 'c', hash: 'h', tail: '4321' },
  grants: [
    granted('auditor', 'U1'),
    granted('editor', 'U2', { grantId: 'second' }),
    granted('editor', 'C', { until: 1 }),
  ],
});

test('of somebody new everything is noted that there is to say', () => {
  const said = fieldChanges(null, person, now).map(({ field, from, to }) => {
    expect(from).toBeNull();
    return `${field} ${to}`;
  });
  expect(said).toEqual([
    '人员编号 101',
    '姓名 单雪',
    '状态 在册',
    '单位 市档案馆',
    '支部 第一支部',
    '性别 女',
    '职务 科员',
    '党员类型 正式党员',
    '支部职务 宣传委员',
    '手机号 尾号 4321',
    '办公电话 5120',
    '邮箱 a@example.cn',
    '企业微信 danxue',
    '党小组 一组',
    '入党日期 2005-07-10',
    '权限 查看统计（市档案馆）、发布内容（市气象局）',
  ]);
});

test.each([
  ['the gender becomes unknown', { gender: 'unknown' as const }, [{ field: '性别', from: '女', to: null }]],
  ['they leave', { state: 'left' as const }, [{ field: '状态', from: '在册', to: '已离开' }]],
  ['the number is taken away', { phone: null }, [{ field: '手机号', from: '尾号 4321', to: null }]],
  ['the number is sealed anew', { phone: { cipher: 'd', hash: 'h', tail: '4321' } }, []],
  ['nothing that people read', { version: 9, pinyin: 'dan xue' }, []],
])('what is noted where %s', (_case, over, expected) =>
  expect(fieldChanges(person, { ...person, ...over }, now)).toEqual(expected),
);

const details = { _id: 'change1', kind: 'moved' as const, by, at: now };

test('a change of a person stands on the history of both places', () => {
  const after = { ...person, ...member('M101', '单雪', 'B3'), version: 2 };
  const entry = personChange(person, after, { ...details, on: 5, reason: '调动' });
  expect(entry).toMatchObject({ _id: 'change1', kind: 'moved', on: 5, reason: '调动', importId: null, by, at: now });
  expect(entry.subject).toEqual({ memberId: 'M101', orgUnitId: 'B3', name: '单雪' });
  expect(entry.concerns).toEqual(['C', 'U1', 'B1', 'U2', 'B3']);
  expect(entry.unitIds).toEqual(['U1', 'U2']);
  expect(entry.fields.map(({ field }) => field)).toEqual(expect.arrayContaining(['单位', '支部']));
  expect(entry.due.followUp).toBeNull();
});

test('of somebody new only the new place is concerned, and it holds at once', () => {
  const entry = personChange(null, person, { ...details, importId: 'import1' });
  expect([entry.concerns, entry.unitIds]).toEqual([['C', 'U1', 'B1'], ['U1']]);
  expect(entry).toMatchObject({ on: now, reason: null, importId: 'import1' });
});

test('what follows is looked over a minute later, and own words are kept', () => {
  const fields = [{ field: '并入', from: null, to: '张三' }];
  const entry = personChange(person, person, { ...details, hasFollowUp: true, fields });
  expect(entry.due.followUp).toBe(now + 60_000);
  expect(entry.fields).toBe(fields);
});

test('a change of the tree concerns where the node stood and stands', () => {
  const [committee, , , branch] = orgUnits;
  if (!committee || !branch) throw new Error('no tree');
  const fields = [{ field: '上级', from: '市档案馆', to: '市气象局' }];
  const moved = { ...branch, path: ['C', 'U2', 'B1'] };
  const entry = orgUnitChange(branch, moved, { ...details, fields });
  expect(entry).toMatchObject({ concerns: ['C', 'U1', 'B1', 'U2'], unitIds: ['U1', 'U2'], fields });
  expect(entry.subject).toEqual({ memberId: null, orgUnitId: 'B1', name: '第一支部' });
  expect(orgUnitChange(null, branch, { ...details, fields })).toMatchObject({ concerns: ['C', 'U1', 'B1'] });
  expect(orgUnitChange(null, committee, { ...details, fields }).unitIds).toEqual([]);
});
