import type { GatheringCard, GatheringView, OwnSignUp } from '../../../../../types/gatherings';
import { cardCheckInLine, ownStateTag } from '../words/own-state';
import { checkInWords } from '../words/check-in';
import { groupByDay, pickNext, refreshEvery } from './upcoming';

const at = (text: string) => Date.parse(`2026-03-${text}:00+08:00`);
const now = at('09T10:00');

const card = (more: Partial<GatheringCard> = {}): GatheringCard => ({
  gatheringId: 'g1',
  kind: 'lecture',
  title: '党课',
  place: '一号会议室',
  startsAt: at('09T14:00'),
  endsAt: at('09T16:00'),
  state: 'published',
  host: { orgUnitId: 'b1', name: '第一支部' },
  mine: 'notYet',
  mySignUp: null,
  checkInState: 'notOpenYet',
  opensAt: at('09T13:30'),
  ...more,
});

const view = (more: Partial<GatheringView> = {}): GatheringView => ({
  ...card(),
  checkIn: { opensAt: at('09T13:30'), lateAfter: at('09T14:00'), closesAt: at('09T15:00') },
  notes: '',
  signUp: null,
  audience: ['b1'],
  observers: [],
  chair: null,
  recorder: null,
  names: { b1: '全体党员' },
  changed: null,
  seriesId: null,
  agenda: [],
  study: '',
  attachments: [],
  hours: 0,
  remindBefore: [1440, 60],
  means: { code: true, location: null, online: null },
  checkOut: false,
  spot: null,
  receipt: null,
  cancelReason: null,
  closedAt: null,
  making: null,
  version: 1,
  may: {
    revise: false,
    publish: false,
    cancel: false,
    callRoll: false,
    close: false,
    readSheet: false,
    seeRecipients: false,
  },
  ...more,
});

const signUp = (state: OwnSignUp['state'], position: number | null = null): OwnSignUp => ({
  state,
  position,
  opensAt: at('08T09:00'),
  closesAt: at('09T12:00'),
});
const unseated = { mine: null, checkInState: 'notSignedUp' } as const;

describe('standing', () => {
  test.each([
    [{ state: 'cancelled', mine: 'present' }, '已取消'],
    [{ state: 'draft' }, '草稿'],
    [{ mine: 'present', checkInState: 'done' }, '已签到'],
    [{ mine: 'late', checkInState: 'done' }, '迟到'],
    [{ mine: 'excused' }, '已请假'],
    [{ state: 'closed', mine: 'absent', checkInState: 'closed' }, '缺席'],
    [{ mine: null, checkInState: 'notExpected' }, '不在应到名单'],
    [{ checkInState: 'open' }, '正在签到'],
    [{ checkInState: 'over' }, '未签到'],
    [{}, '待参加'],
    [{ mySignUp: signUp('seated') }, '已报名'],
    [{ mySignUp: signUp('seated'), checkInState: 'open' }, '正在签到'],
    [{ ...unseated, mySignUp: signUp('open') }, '报名中'],
    [{ ...unseated, mySignUp: signUp('full') }, '可候补'],
    [{ ...unseated, mySignUp: signUp('waiting', 2) }, '候补第 2 位'],
    [{ ...unseated, mySignUp: signUp('over') }, '未报名'],
    [{ ...unseated, mySignUp: signUp('over'), state: 'closed' }, '已结束'],
  ] as const)('a card that is %j reads %s', (more, text) => expect(ownStateTag(card(more), now).text).toBe(text));
});

describe('the gathering shown large', () => {
  test('is one that can be checked in to, before an earlier one that cannot', () => {
    const cards = [card({ checkInState: 'over' }), card({ gatheringId: 'g2', checkInState: 'open' })];
    expect(pickNext(cards)?.gatheringId).toBe('g2');
  });

  test('is not one that the reader can no longer sign up for', () => {
    const over = card({ ...unseated, mySignUp: signUp('over') });
    const open = card({ ...unseated, mySignUp: signUp('open'), gatheringId: 'g2' });
    expect(pickNext([over, open])?.gatheringId).toBe('g2');
    expect(pickNext([over])).toBeUndefined();
  });

  test('is not a cancelled one', () => {
    const cards = [card({ state: 'cancelled', checkInState: 'cancelled' }), card({ gatheringId: 'g2' })];
    expect(pickNext(cards)?.gatheringId).toBe('g2');
    expect(pickNext(cards.slice(0, 1))).toBeUndefined();
  });
});

test('a card says when its check-in opens', () => {
  expect(cardCheckInLine(card(), now)).toBe('今天 13:30 开始签到');
  expect(cardCheckInLine(card({ ...unseated, mySignUp: signUp('open') }), now)).toBe('需要报名，今天 12:00 截止');
});

test.each([
  [card({ checkInState: 'open' }), now, true],
  [card(), at('09T13:01'), true],
  [card(), at('09T12:59'), false],
  [card({ checkInState: 'done' }), at('09T13:45'), false],
  [undefined, now, false],
])('a gathering is followed only while it is near or open', (followed, moment, is) =>
  expect(refreshEvery(followed, moment) > 0).toBe(is),
);

describe('check-in in words', () => {
  test.each([
    [{}, at('09T10:00'), '签到尚未开始', '3 小时'],
    [{ checkInState: 'open' }, at('09T13:45'), '正在签到', '14:00'],
    [{ checkInState: 'open' }, at('09T14:05'), '正在签到，此时签到记为迟到', '15:00'],
    [{ checkInState: 'over' }, at('09T15:05'), '手机签到时间已过', '15:00'],
    [{ checkInState: 'cancelled', cancelReason: '检修' }, at('09T10:00'), '活动已取消', '检修'],
    [{ checkInState: 'notExpected', mine: null }, at('09T10:00'), '您不在应到名单', '第一支部'],
    [{ checkInState: 'closed', mine: 'absent' }, at('09T18:00'), '活动已结束，记为缺席', '补签'],
    [{ ...unseated, mySignUp: signUp('open') }, at('09T10:00'), '您没有报名，暂时不能签到', '12:00 截止'],
    [{ ...unseated, mySignUp: signUp('waiting', 2) }, at('09T14:00'), '您在候补第 2 位，暂时不能签到', '递补'],
    [{ ...unseated, state: 'closed', mySignUp: signUp('over') }, at('09T18:00'), '活动已结束', '不计缺席'],
  ] as const)('check-in that stands at %j says what to do', (more, moment, title, fact) => {
    const words = checkInWords(view(more), moment);
    expect(words.title).toBe(title);
    expect(words.text).toContain(fact);
  });
});

describe('days', () => {
  test('cards of one day stand under one heading, in their order', () => {
    const days = groupByDay(
      [card(), card({ gatheringId: 'g2' }), card({ gatheringId: 'g3', startsAt: at('12T09:00') })],
      now,
    );
    expect(days.map(day => [day.heading, day.cards.map(one => one.gatheringId)])).toEqual([
      ['今天 · 3月9日 周一', ['g1', 'g2']],
      ['3月12日 周四', ['g3']],
    ]);
  });

  test('no cards make no days', () => expect(groupByDay([], now)).toEqual([]));
});
