import type { OwnData } from '../../../../../types/privacy';
import { ownDataGroups, periodWords } from './own-data';

const now = Date.parse('2026-11-23T12:00:00+08:00');
const data: OwnData = {
  profile: {
    name: '单雪',
    no: '101',
    gender: 'female',
    title: '科员',
    standing: 'full',
    duty: null,
    group: null,
    mobile: '10012345678',
    officePhone: null,
    email: null,
    wecom: null,
    joinedAt: Date.parse('2005-07-01T00:00:00+08:00'),
    branchName: '第一支部',
    unitName: '市档案馆',
    limited: false,
  },
  placements: [
    { branchName: '第一支部', unitName: '市档案馆', from: now, until: null },
    { branchName: '第三支部', unitName: '市气象局', from: null, until: now },
  ],
  roles: [
    { role: 'secretary', orgUnitName: '第一支部', from: null, until: null, inForce: true },
    { role: 'auditor', orgUnitName: '市档案馆', from: now, until: now, inForce: false },
  ],
  account: { boundAt: now, consent: { version: 2, givenAt: now } },
  counts: {
    favourites: 1,
    reveals: 2,
    checkIns: 3,
    leaves: 4,
    attempts: 5,
    sheets: 6,
    openRequests: 7,
    reminders: 8,
    signUps: 9,
    leaveProofs: 10,
  },
  keptForDays: {
    contactsAfterLeaving: 180,
    consent: 1095,
    activations: 7,
    guesses: 1,
    refusedCheckIns: 180,
    undoneCheckIns: 1095,
    reflections: 1095,
    keptCheckIns: 1095,
    devices: 30,
    reveals: 365,
    bulkReads: 180,
    entryLimits: 1095,
    rosterChanges: 1095,
    requests: 1095,
    reminders: 365,
    leaveProofs: 180,
    guestLists: 365,
  },
  now,
};

const groups = ownDataGroups(data);
const valueOf = (label: string) => groups.flatMap(({ lines }) => lines).find(line => line.label === label)?.value;

test.each([
  ['手机号码', '10012345678'],
  ['办公电话', '未填写'],
  ['入党日期', '2005年7月1日'],
  ['市档案馆 · 第一支部', '2026年11月23日起'],
  ['市气象局 · 第三支部', '至2026年11月23日（已结束）'],
  ['支部管理 · 第一支部', '随职务'],
  ['统计查看 · 市档案馆', '2026年11月23日至2026年11月23日（已结束）'],
  ['同意隐私说明', '11月23日（第 2 版）'],
  ['列入签到表', '6 次活动'],
  ['别人查看我的号码', '2 次'],
])('the fact %s reads %s', (label, value) => expect(valueOf(label)).toBe(value));

test.each([
  [365, '1 年'],
  [1095, '3 年'],
  [180, '180 天'],
  [1, '1 天'],
])('%i days are %s', (days, words) => expect(periodWords(days)).toBe(words));

test('every group says how long it is kept', () =>
  expect(groups.every(({ kept, lines }) => kept.length > 0 && lines.length > 0)).toBe(true));
