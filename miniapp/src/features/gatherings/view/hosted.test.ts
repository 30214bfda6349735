import type { GatheringCard } from '../../../../../types/gatherings';
import { groupHosted, hostedWords } from './hosted';

const hour = 3_600_000;
const now = Date.parse('2026-03-09T10:00:00+08:00');

const card = (gatheringId: string, startsIn: number, state: GatheringCard['state'] = 'published'): GatheringCard => ({
  gatheringId,
  kind: 'lecture',
  title: gatheringId,
  place: '一号会议室',
  startsAt: now + startsIn * hour,
  endsAt: now + (startsIn + 1) * hour,
  opensAt: now + (startsIn - 0.5) * hour,
  state,
  host: { orgUnitId: 'b1', name: '第一支部' },
  mine: null,
  mySignUp: null,
  checkInState: 'notExpected',
});

test.each([
  ['正在签到', card('a', 0.25)],
  ['正在签到', card('a', -0.5)],
  ['待结束', card('a', -1)],
  ['已发布', card('a', 2)],
  ['草稿', card('a', -5, 'draft')],
  ['已结束', card('a', -5, 'closed')],
  ['已取消', card('a', 5, 'cancelled')],
])('a gathering that is %s stands in its tab, with its tag', (text, one) =>
  expect(hostedWords(one, now).text).toBe(text),
);

test('what needs doing comes first, what is to come soonest first', () => {
  const cards = [
    card('far', 48),
    card('draft', 30, 'draft'),
    card('near', 24),
    card('running', 0),
    card('over', -3),
    card('closed', -5, 'closed'),
    card('cancelled', 5, 'cancelled'),
  ];
  const ids = (tab: 'open' | 'closed' | 'cancelled') =>
    groupHosted(cards, tab, now).map(group => [group.stage, ...group.cards.map(one => one.gatheringId)]);
  expect(ids('open')).toEqual([
    ['running', 'running'],
    ['toClose', 'over'],
    ['ahead', 'near', 'far'],
    ['draft', 'draft'],
  ]);
  expect(ids('closed')).toEqual([['over', 'closed']]);
  expect(ids('cancelled')).toEqual([['over', 'cancelled']]);
});
