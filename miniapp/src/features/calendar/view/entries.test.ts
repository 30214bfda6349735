import type { CadenceLine, CalendarEntry } from '../../../../../types/calendar';
import { cadenceWords, toDoWords } from '../words';
import { byDay, filterCount, filtered, hostedStates, noFilter } from './entries';

const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);
const now = at('23T10:00');
const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  gatheringId: 'g',
  kind: 'lecture',
  title: '廉政 党课',
  place: '三楼 A 厅',
  startsAt: at('24T15:00'),
  endsAt: at('24T16:00'),
  state: 'published',
  hostId: 'B1',
  ...over,
});

test.each([
  [{}, true],
  [{ kind: 'lecture' }, true],
  [{ kind: 'film' }, false],
  [{ state: 'closed' }, false],
  [{ hostId: 'B1' }, true],
  [{ hostId: 'B2' }, false],
  [{ text: '党课' }, true],
  [{ text: '廉政党' }, true],
  [{ text: 'a厅' }, true],
  [{ text: '二楼' }, false],
] as const)('the filter %j lets it through: %s', (filter, through) =>
  expect(filtered([entry()], { ...noFilter, ...filter }, ({ state }) => state)).toHaveLength(through ? 1 : 0),
);

test('a filter counts what it asks for', () => expect(filterCount({ ...noFilter, kind: 'film', text: ' ' })).toBe(1));

test('days keep the order of their entries', () => {
  const late = entry({ gatheringId: 'late', startsAt: at('24T23:59') });
  const days = byDay([entry(), late, entry({ gatheringId: 'next', startsAt: at('25T00:00') })]);
  expect([...days].map(([day, entries]) => [day, entries.length])).toEqual([
    [at('24T00:00'), 2],
    [at('25T00:00'), 1],
  ]);
});

test.each([
  [{ state: 'draft' }, '草稿'],
  [{}, '已发布'],
  [{ endsAt: at('22T10:00') }, '待结束'],
  [{ state: 'cancelled' }, '已取消'],
] as const)('%j is said to be %s', (over, text) => expect(hostedStates.wordsOf(entry(over), now).text).toBe(text));

test('what there is to do says how much, or about what', () => {
  expect(toDoWords({ what: 'decideLeaves', count: 3, gathering: null }, now).title).toBe('请假待审批（3）');
  expect(toDoWords({ what: 'verifyClaims', count: 2, gathering: entry() }, now).title).toBe(
    '签到待核实（2）：廉政 党课',
  );
  expect(toDoWords({ what: 'writeMinutes', count: 1, gathering: entry() }, now)).toEqual({
    title: '写会议纪要：廉政 党课',
    note: '11月24日 召开，还没有提交纪要',
  });
  expect(toDoWords({ what: 'close', count: 1, gathering: entry() }, now).title).toBe('结束活动：廉政 党课');
});

const line = (over: Partial<CadenceLine>): CadenceLine => ({
  kind: 'themeDay',
  every: 'month',
  article: '第十六条',
  period: { from: at('01T00:00'), until: at('30T00:00') },
  state: 'missing',
  gathering: null,
  missed: null,
  ...over,
});

test.each([
  [{}, '本月还没有安排'],
  [{ state: 'planned', gathering: entry() }, '本月已安排在 11月24日'],
  [
    { state: 'planned', gathering: entry({ startsAt: at('20T15:00'), endsAt: at('20T16:00') }) },
    '本月安排在 11月20日，待结束',
  ],
  [{ state: 'held', gathering: entry(), every: 'quarter' }, '本季度已于 11月24日 召开'],
  [{ missed: { from: 0, until: 1 }, every: 'year' }, '今年还没有安排；去年没有召开记录'],
] as const)('%j is said as %s', (over, words) => expect(cadenceWords(line(over), now)).toBe(words));
