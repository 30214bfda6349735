import type { CardField, Level, Relation, Visibility, VisibilityTable } from '../../../../../types/contacts';
import {
  cardFields,
  cardRelations,
  changesBetween,
  changeWords,
  chosenOver,
  lastChangeWords,
  levelsOf,
  summaryOf,
  withLevel,
} from './visibility';

const open = Object.fromEntries(
  cardFields.map(field => [field, Object.fromEntries(cardRelations.map(relation => [relation, 'shown']))]),
) as unknown as VisibilityTable;

const having = (...cells: readonly [CardField, Relation, Level][]) =>
  cells.reduce((table, cell) => withLevel(table, ...cell), open);

const masked = having(
  ['mobile', 'otherUnit', 'masked'],
  ['mobile', 'sameUnit', 'masked'],
  ['mobile', 'sameBranch', 'masked'],
  ['mobile', 'administratorOf', 'masked'],
);

test.each<[string, VisibilityTable, CardField, string]>([
  ['is the same for all', open, 'title', '所有人：显示'],
  ['differs', masked, 'mobile', '显示：支部书记、本人；部分显示：其他单位、本单位、本支部、管理员'],
  [
    'is hidden from some',
    having(['duty', 'otherUnit', 'hidden']),
    'duty',
    '显示：本单位、本支部、支部书记、管理员、本人；不显示：其他单位',
  ],
])('the summary of a field that %s', (_case, table, field, words) => expect(summaryOf(table, field)).toBe(words));

test('a title cannot be masked, a number can', () => {
  expect(levelsOf('title')).not.toContain('masked');
  expect(levelsOf('mobile')).toContain('masked');
});

test('a change is read with what was and what will be', () => {
  const changes = changesBetween(open, having(['officePhone', 'otherUnit', 'hidden']));
  expect(changes.map(changeWords)).toEqual(['其他单位看办公电话：由显示改为不显示']);
  expect(changesBetween(open, open)).toEqual([]);
});

test('what was chosen stays when somebody else has changed the table', () => {
  const chosen = having(['officePhone', 'otherUnit', 'hidden']);
  const latest = having(['email', 'otherUnit', 'hidden'], ['officePhone', 'otherUnit', 'masked']);
  const merged = chosenOver(latest, open, chosen);
  expect(merged).toEqual(having(['email', 'otherUnit', 'hidden'], ['officePhone', 'otherUnit', 'hidden']));
  expect(chosenOver(chosen, open, chosen)).toEqual(chosen);
});

test('a changed table names who changed it last, and when', () => {
  const now = Date.parse('2026-03-09T10:00:00+08:00');
  const visibility = (over: Partial<Visibility>): Visibility => ({
    version: 0,
    table: open,
    byDefault: open,
    by: null,
    at: null,
    ...over,
  });
  expect(lastChangeWords(visibility({}), now)).toContain('默认设置');
  expect(lastChangeWords(visibility({ version: 3, by: '文静', at: now - 60_000 }), now)).toBe(
    '第 3 版 · 文静 · 今天 09:59 修改',
  );
});
