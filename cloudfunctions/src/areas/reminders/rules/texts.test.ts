import { fieldsOf, thing, wordsOf } from './texts';

const about = {
  title: '主题党日：清廉家风伴我行，走进家风馆现场教学活动',
  place: '三楼会议室',
  startsAt: Date.UTC(2026, 10, 25, 7),
  changed: { at: 1, version: 2, what: ['time', 'place'] },
  cancelReason: '会场停电',
  signUp: null,
} as const;

test.each([
  ['published', '请参加：11月25日（周三）15:00，三楼会议室。'],
  ['dayBefore', '11月25日（周三）15:00开始，地点：三楼会议室。'],
  ['hourBefore', '即将开始：15:00，三楼会议室。'],
  ['changed', '时间、地点有变更，现为：11月25日（周三）15:00，三楼会议室。'],
  ['cancelled', '原定11月25日（周三）15:00的活动已取消。原因：会场停电'],
  ['absent', '11月25日（周三）15:00的签到表记您为缺席。如有出入，请联系支部书记。'],
  ['promoted', '有同志取消报名，您已由候补递补：11月25日（周三）15:00，三楼会议室。'],
  ['leaveApproved', '您对11月25日（周三）15:00活动的请假已批准。'],
  ['leaveDeclined', '您对11月25日（周三）15:00活动的请假未获批准，请按时参加，地点：三楼会议室。'],
  ['again', '还没有收到您的回复：11月25日（周三）15:00，三楼会议室。请点开查看，不能参加请先请假。'],
] as const)('%s', (kind, words) => expect(wordsOf(kind, about)).toBe(words));

test('one that people sign up for asks them to', () => {
  const signUp = { opensAt: 0, closesAt: Date.UTC(2026, 10, 24, 10), capacity: null, quotas: [] };
  expect(wordsOf('published', { ...about, signUp })).toBe(
    '请报名：11月25日（周三）15:00，三楼会议室。报名截至11月24日（周二）18:00。',
  );
  expect(fieldsOf('published', { ...about, signUp })).toMatchObject({ result: '待报名' });
  expect(fieldsOf('promoted', { ...about, signUp })).toMatchObject({ result: '已递补' });
});

test('a thing has one line of at most twenty characters', () => {
  expect(thing('两\n行')).toBe('两 行');
  expect(thing(' 两\r\n行\n')).toBe('两 行');
  expect(thing('一'.repeat(20))).toBe('一'.repeat(20));
  expect([...thing('𠮷'.repeat(21))]).toEqual([...'𠮷'.repeat(19), '…']);
  expect(fieldsOf('dayBefore', about)).toMatchObject({
    name: '主题党日：清廉家风伴我行，走进家风馆现…',
    time: '2026-11-25 15:00',
  });
});

test('a change of which nothing is known names nothing', () =>
  expect(wordsOf('changed', { ...about, changed: null })).toBe('有变更，现为：11月25日（周三）15:00，三楼会议室。'));
