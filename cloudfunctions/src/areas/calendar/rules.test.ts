import type { GatheringKind } from '../../../../types/gathering-plan';
import { cadenceOf, knownSpan } from './rules';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const now = at('2026-11-23T10:00');

const everything = { hasBranchCommittee: true, hasGroups: true };
const one = (kind: GatheringKind, day: string, state: 'published' | 'closed' = 'closed') => ({
  kind,
  startsAt: at(`${day}T15:00`),
  state,
});
const lineOf = (kind: GatheringKind, occurrences: ReturnType<typeof one>[], branch = everything) =>
  cadenceOf(branch, occurrences, now).find(line => line.kind === kind);

describe('a meeting with a fixed rhythm', () => {
  test.each([
    ['held this month', [one('themeDay', '2026-11-05')], 'held'],
    ['still to be held this month', [one('themeDay', '2026-11-28', 'published')], 'planned'],
    [
      'held, and another one to come',
      [one('themeDay', '2026-11-28', 'published'), one('themeDay', '2026-11-05')],
      'held',
    ],
    ['held last month only', [one('themeDay', '2026-10-31')], 'missing'],
    [
      'held in the first moment of the month',
      [{ ...one('themeDay', '2026-11-01'), startsAt: at('2026-11-01T00:00') }],
      'held',
    ],
    ['planned for the month after', [one('themeDay', '2026-12-03', 'published')], 'missing'],
    [
      'planned for the first moment of the month after',
      [{ ...one('themeDay', '2026-12-01', 'published'), startsAt: at('2026-12-01T00:00') }],
      'missing',
    ],
    ['another kind', [one('lecture', '2026-11-05')], 'missing'],
    ['nothing at all', [], 'missing'],
  ] as const)('%s', (_case, occurrences, state) => expect(lineOf('themeDay', [...occurrences])?.state).toBe(state));

  test('was missed if the period before, of which something is known, had none', () => {
    const october = { from: at('2026-10-01T00:00'), until: at('2026-11-01T00:00') };
    expect(lineOf('themeDay', [one('lecture', '2026-09-10')])?.missed).toEqual(october);
    expect(lineOf('themeDay', [one('themeDay', '2026-10-10')])?.missed).toBeNull();
    expect(lineOf('themeDay', [one('lecture', '2026-11-10')])?.missed).toBeNull();
    expect(lineOf('themeDay', [])?.missed).toBeNull();
    const first = { ...one('lecture', '2026-11-01'), startsAt: october.until };
    expect(lineOf('themeDay', [first])?.missed).toBeNull();
    expect(lineOf('themeDay', [{ ...first, startsAt: october.until - 1 }])?.missed).toEqual(october);
  });

  test('names the rule that asks for it', () => expect(lineOf('generalMeeting', [])?.article).toContain('第十一条'));
});

test.each([
  [{ hasBranchCommittee: false, hasGroups: true }, 'committeeMeeting', false],
  [{ hasBranchCommittee: true, hasGroups: false }, 'groupMeeting', false],
  [{ hasBranchCommittee: false, hasGroups: false }, 'generalMeeting', true],
  [everything, 'groupMeeting', true],
  [everything, 'film', false],
] as const)('a branch with %j is asked for %s: %s', (branch, kind, asked) =>
  expect(lineOf(kind, [], branch) !== undefined).toBe(asked),
);

test('those with a rhythm are asked for, and nothing else is', () =>
  expect(cadenceOf(everything, [], now).map(({ kind }) => kind)).toEqual([
    'generalMeeting',
    'committeeMeeting',
    'groupMeeting',
    'lecture',
    'themeDay',
    'organisationLife',
  ]));

test('what has to be known is this year and the one before', () =>
  expect(knownSpan(now)).toEqual({ from: at('2025-01-01T00:00'), until: at('2027-01-01T00:00') }));
