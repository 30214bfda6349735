import { granted, members } from '../../../../tests/small-organisation';
import { fieldChanges } from '../../records/roster-changes/rules';
import { administers, amended, departed, mergeChanges, mergedInto, moved, rejoined, takesEffect } from './rules';
import { dayOf } from '../../domain/local-time';

const hour = 3_600_000;
const day = 24 * hour;
/** Midnight in UTC+8 of a day in 2026. */
const midnight = Date.UTC(2026, 2, 9, 16);
const now = midnight + 15 * hour;

test.each([
  ['midnight itself', midnight, midnight],
  ['the last moment of a day', midnight + day - 1, midnight],
  ['a time before 1970', -1, -8 * hour],
])('the day of %s', (_case, at, expected) => expect(dayOf(at)).toBe(expected));

const outOfRange = (earliest: number | null) => ({ word: 'dayOutOfRange', earliest, latest: midnight });

test.each([
  ['today', midnight, null, midnight],
  ['any time of today', now, null, midnight],
  ['an earlier day', midnight - 3 * day, null, midnight - 3 * day],
  ['a day before 1970', -24 * hour, null, -32 * hour],
  ['tomorrow', midnight + day, null, outOfRange(null)],
  ['the day they came, at its beginning', midnight - day, midnight - day, midnight - day],
  ['the day they came in the afternoon', midnight - day, midnight - 9 * hour, midnight - 9 * hour],
  ['the day before they came', midnight - 2 * day, midnight - 9 * hour, outOfRange(midnight - day)],
])('a change dated to %s takes effect then', (_case, asked, since, expected) => {
  const dated = takesEffect(asked, since, now);
  expect(dated.ok ? dated.on : dated.refusal).toEqual(expected);
});

const [member] = members;
if (!member) throw new Error('nobody');
const by = { memberId: 'M999', name: '文静' };
const end = { by, at: now, reason: '调出' };
const grants = [
  granted('auditor', 'U1'),
  granted('editor', 'U1', { grantId: 'later', from: now + day }),
  granted('editor', 'U1', { grantId: 'over', until: now - day }),
  granted('editor', 'U1', { grantId: 'overNow', until: now }),
  granted('editor', 'U1', { grantId: 'limited', until: now + 1 }),
];
const place = { branchId: 'B2', branchName: '第二支部', unitId: 'U1', unitName: '市档案馆', path: ['C', 'U1', 'B2'] };

test('whoever is moved leaves duty and group behind, and keeps what was granted', () =>
  expect(moved({ ...member, group: '一组', grants }, place, midnight)).toMatchObject({
    branchId: 'B2',
    since: midnight,
    past: [{ branchId: 'B1', from: null, until: midnight }],
    branchIds: ['B2', 'B1'],
    duty: null,
    group: null,
    grants,
    version: 2,
  }));

test('leaving ends what is in force and what would be, not what has run out', () => {
  const left = departed({ ...member, grants }, midnight, end);
  expect(left).toMatchObject({ state: 'left', leftAt: midnight, duty: null, version: 2 });
  expect(left.grants.map(({ ended }) => ended)).toEqual([end, end, null, null, end]);
});

test('whoever comes back was away in between', () => {
  const back = rejoined(departed(member, midnight - 2 * day, end), place, midnight);
  expect(back).toMatchObject({ state: 'active', leftAt: null, since: midnight, past: [{ until: midnight - 2 * day }] });
});

test('a duplicate that had left keeps the day on which it did', () => {
  const left = departed(member, midnight - day, end);
  expect(mergedInto(left, 'M1', end)).toMatchObject({ leftAt: midnight - day, mergedInto: 'M1' });
  expect(mergedInto(member, 'M1', end)).toMatchObject({ leftAt: now, mergedInto: 'M1' });
});

const sealed = (hash: string) => ({ cipher: 'c', hash, tail: '4321' });

test.each([
  ['nothing', {}, []],
  ['a title that is taken away', { title: '' }, [{ field: '职务', from: '科员', to: null }]],
  [
    'another number with the same last digits',
    { phone: sealed('b') },
    [{ field: '手机号', from: '尾号 4321', to: '尾号 4321' }],
  ],
  ['a right', { grants: [granted('auditor', 'U1')] }, [{ field: '权限', from: null, to: '查看统计（市档案馆）' }]],
  ['a day', { joinedAt: midnight }, [{ field: '入党日期', from: null, to: '2026-03-10' }]],
])('what is noted of %s', (_case, over, expected) => {
  const before = { ...member, phone: sealed('a') };
  expect(fieldChanges(before, { ...before, ...over }, now)).toEqual(expected);
});

test.each([
  ['over the person', [{ role: 'administrator' as const, orgUnitId: 'U1', orgUnitName: '' }], true],
  ['over others', [{ role: 'administrator' as const, orgUnitId: 'U2', orgUnitName: '' }], false],
  ['with another role', [{ role: 'editor' as const, orgUnitId: 'U1', orgUnitName: '' }], false],
])('who administers %s: %#', (_case, held, expected) => expect(administers(held, member)).toBe(expected));

test('an amended entry has the details and what follows from them, as a new version', () => {
  const { no, name, gender, title, standing, duty, group, officePhone, email, wecom, joinedAt } = member;
  const details = {
    no,
    name,
    gender,
    title,
    standing,
    duty,
    group,
    officePhone,
    email,
    wecom,
    joinedAt,
    phone: 'keep',
  };
  const derived = { pinyin: 'ou yang', initials: 'oy', phone: null };
  const after = amended(member, { ...details, title: '处长' } as never, derived as never);
  expect(after).toMatchObject({ title: '处长', pinyin: 'ou yang', phone: null, version: member.version + 1 });
});

test('a merge stands on the history of both entries', () => {
  const duplicate = { ...member, _id: 'M9', no: '9' };
  const left = mergedInto(duplicate, member._id, end);
  const { ofKept, ofDuplicate } = mergeChanges({ member, kept: member, duplicate, left }, 'change1', end);
  expect(ofKept).toMatchObject({ _id: 'change1-kept', kind: 'merged', reason: '调出', by, at: now });
  expect(ofKept.fields).toEqual([{ field: '重复条目', from: null, to: '欧阳明（9，第一支部）' }]);
  expect(ofKept.due.followUp).toBeNull();
  expect(ofDuplicate).toMatchObject({ _id: 'change1', kind: 'merged', subject: { memberId: 'M9' } });
  expect(ofDuplicate.fields.at(-1)).toEqual({ field: '并入', from: null, to: '欧阳明（100，第一支部）' });
  expect(ofDuplicate.fields).toContainEqual({ field: '状态', from: '在册', to: '已离开' });
  expect(ofDuplicate.due.followUp).not.toBeNull();
});
