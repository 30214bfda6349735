import type { SignUpPlace, SignUpSummary } from '../../../../types/sign-ups';
import { signUpWords } from './words';

const now = Date.parse('2026-03-09T10:00:00+08:00');
const hour = 3_600_000;

const seat: SignUpPlace = { signUpId: 's', state: 'seated', position: 1, at: now, byHand: null };
const waiting: SignUpPlace = { ...seat, state: 'waiting', position: 2 };

const summary = (over: Partial<SignUpSummary>): SignUpSummary => ({
  opensAt: now - hour,
  closesAt: now + hour,
  capacity: 3,
  seated: 3,
  waiting: 2,
  seatsLeft: 0,
  mine: null,
  signedOut: null,
  state: 'open',
  mayWithdraw: false,
  ...over,
});

test.each<[string, Partial<SignUpSummary>, boolean, RegExp]>([
  ['open', { seatsLeft: 1 }, false, /^可以报名 还有 1 个名额，报名截至今天 11:00/],
  ['without a limit', { seatsLeft: null }, false, /名额不限/],
  ['full', { state: 'full' }, false, /^名额已满，可以候补 目前 2 人候补/],
  ['its branch full', { state: 'full', seated: 2 }, false, /^本支部名额已满，可以候补/],
  ['open for few of the branch', { seatsLeft: 1, seated: 0 }, false, /^可以报名 本支部还有 1 个名额/],
  ['not open', { state: 'notOpenYet', opensAt: now + hour, seated: 0, seatsLeft: 3 }, false, /^今天 11:00开始报名/],
  ['over', { state: 'over' }, false, /^报名已截止/],
  [
    'seated',
    { state: 'signedUp', mine: seat, mayWithdraw: true },
    false,
    /^您已报上名 如不能参加，请在今天 11:00 前取消/,
  ],
  ['moved up', { state: 'signedUp', mine: seat }, true, /^您已由候补递补，已报上名/],
  ['waiting', { state: 'signedUp', mine: waiting }, true, /^候补第 2 位/],
  [
    'signed up by hand',
    { state: 'signedUp', mine: { ...seat, byHand: { by: '欧阳明', reason: '电话报名' } } },
    false,
    /由欧阳明代为报名：电话报名/,
  ],
  ['signed out', { signedOut: { by: '欧阳明', reason: '座位减少', at: now } }, false, /欧阳明已取消您的报名：座位减少/],
])('says %s', (_case, over, wasWaiting, expected) => {
  const words = signUpWords(summary(over), wasWaiting, now);
  expect(`${words?.title} ${words?.text}`).toMatch(expected);
});

test('says nothing to those who are not expected', () => {
  expect(signUpWords(summary({ state: 'notExpected' }), false, now)).toBeNull();
});
