import { sampleGathering } from '../../../tests/sample-gathering';
import { member } from '../../../tests/small-organisation';
import type { SheetRow } from '../../../types/attendance';
import { electorateOf, quorumOf, withEntitled } from './quorum';
import { rollOf } from '../areas/attendance/rules/roll';

type Line = readonly [attendance: SheetRow['attendance'], entitled: boolean];

const rowsOf = (lines: readonly Line[]) => lines.map(([attendance, entitled]) => ({ attendance, entitled }));
const voter = (attendance: SheetRow['attendance']): Line => [attendance, true];
const times = (count: number, line: Line) => Array.from({ length: count }, () => line);

test.each<[string, readonly Line[], { expected: number; came: number }]>([
  ['nobody', [], { expected: 0, came: 0 }],
  ['late ones are there', [voter('present'), voter('late')], { expected: 2, came: 2 }],
  ['on leave and absent are expected', [voter('excused'), voter('absent')], { expected: 2, came: 0 }],
  ['who has no vote counts for nothing', [voter('present'), ['present', false]], { expected: 1, came: 1 }],
  ['observers count for nothing', [voter('present'), voter('observer')], { expected: 1, came: 1 }],
])('entitled to vote: %s', (_case, lines, expected) => expect(electorateOf(rowsOf(lines))).toEqual(expected));

test.each<[string, number, number, { needed: number; met: boolean }]>([
  ['half of an even number is enough', 3, 3, { needed: 3, met: true }],
  ['less than half is not', 2, 4, { needed: 3, met: false }],
  ['half of an odd number is rounded up', 3, 4, { needed: 4, met: false }],
  ['and met by one more', 4, 3, { needed: 4, met: true }],
  ['nobody entitled is never enough', 0, 0, { needed: 1, met: false }],
])('a general meeting: %s', (_case, came, away, expected) => {
  const rows = rowsOf([...times(came, voter('present')), ...times(away, voter('absent')), ['present', false]]);
  const electorate = { expected: came + away, came };
  expect(quorumOf('generalMeeting', rows)).toEqual({ rule: 'halfOfEntitled', ...electorate, ...expected });
});

test('a lecture has no quorum', () => expect(quorumOf('lecture', rowsOf(times(5, voter('present'))))).toBeNull());

describe('who has a vote', () => {
  const people = [
    member('M1', '欧阳明', 'B1', { duty: 'secretary' }),
    member('M2', '单雪', 'B1'),
    member('M3', '仇志远', 'B1', { standing: 'probationary' }),
  ];
  const entitled = (kind: 'generalMeeting' | 'committeeMeeting') => {
    const gathering = sampleGathering('g1', { orgUnitId: 'B1', name: '第一支部' }, 1_800_000_000_000, { kind });
    return withEntitled(gathering, people, rollOf(gathering, people, [], [], false)).map(row => row.entitled);
  };

  test('at a general meeting: full members', () => expect(entitled('generalMeeting')).toEqual([true, true, false]));
  test('at a meeting of the committee: who has a duty', () =>
    expect(entitled('committeeMeeting')).toEqual([true, false, false]));
});

test('who came to the roster after a meeting of the committee had no vote in it', () => {
  const later = member('M1', '单雪', 'B1', { duty: 'deputy', since: 2000 });
  const gathering = { kind: 'committeeMeeting', startsAt: 1000 } as const;
  const rows = rollOf(sampleGathering('g1', { orgUnitId: 'B1', name: '' }, 1000), [later], [], [], true);
  expect(withEntitled(gathering, [later], rows)).toMatchObject([{ entitled: false }]);
  expect(withEntitled({ ...gathering, startsAt: 2000 }, [later], rows)).toMatchObject([{ entitled: true }]);
});
