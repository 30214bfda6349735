import type { SheetGathering } from '../../../records/sheets/document';
import { ownEntries } from './own-year';
import { targetHours } from '../../../domain/training-hours';

const held = (title: string, startsAt: number): SheetGathering => ({
  kind: 'lecture',
  title,
  place: '会议室',
  startsAt,
  endsAt: startsAt + 1,
  hours: 1.5,
  host: { orgUnitId: 'B1', name: '第一支部' },
  chair: null,
  recorder: null,
});
const row = (attendance: 'present' | 'late' | 'absent' | 'excused', reason: string | null = null, memberId = 'M1') => ({
  memberId,
  name: '',
  standing: 'full' as const,
  entitled: true,
  at: null,
  means: null,
  attendance,
  reason,
});
const sheet = (gatheringId: string, startsAt: number, one: ReturnType<typeof row>, version = 1, why?: string) => ({
  gatheringId,
  branchId: 'B1',
  version,
  gathering: held(gatheringId, startsAt),
  rows: [row('absent', null, 'M2'), one],
  corrections: why
    ? [{ memberId: one.memberId, name: '', from: 'absent', to: one.attendance, reason: why } as const]
    : [],
});

test('my year is the latest version of each sheet, latest gathering first', () => {
  const entries = ownEntries(
    [
      sheet('a', 10, row('absent')),
      sheet('b', 20, row('excused', '出差')),
      sheet('a', 10, row('late'), 2, '补签'),
      sheet('c', 5, row('present')),
    ],
    'M1',
  );
  expect(entries.map(({ gatheringId, attendance, reason, hours }) => [gatheringId, attendance, reason, hours])).toEqual(
    [
      ['b', 'excused', '出差', 0],
      ['a', 'late', '补签', 1.5],
      ['c', 'present', null, 1.5],
    ],
  );
});

test('my year goes by versions, in whatever order, and by what is said of me', () => {
  const corrected = sheet('a', 10, row('late'), 2, '补签');
  const another = { ...row('excused'), memberId: 'M2' };
  const entries = ownEntries(
    [
      corrected,
      sheet('a', 10, row('absent')),
      sheet('b', 20, row('present', null, 'M3')),
      sheet('c', 5, row('present')),
    ],
    'M1',
  );
  expect(entries.map(({ gatheringId, attendance, reason }) => [gatheringId, attendance, reason])).toEqual([
    ['a', 'late', '补签'],
    ['c', 'present', null],
  ]);
  const ofAnother = { ...sheet('d', 10, another, 2, '另有任务'), rows: [another, row('present')] };
  expect(ownEntries([ofAnother], 'M1')).toMatchObject([{ attendance: 'present', reason: null }]);
});

test.each([
  [null, 32],
  ['secretary', 56],
  ['publicity', 56],
] as const)('with the duty %s a year asks for %i hours', (duty, hours) => expect(targetHours({ duty })).toBe(hours));
