import { sampleRow, sampleSheet } from '../../../../../tests/sample-sheet';
import { sumAttendance } from './hours';

const gatherings = new Map([1, 2, 3, 4, 5].map(n => [`g${n}`, { ...sampleSheet.gathering, hours: n }]));
const person = (duty: 'secretary' | null, ...states: Parameters<typeof sampleRow>[1][]) => ({
  memberId: 'M1',
  name: '单雪',
  standing: 'full' as const,
  duty,
  left: null,
  rows: new Map(states.map((state, index) => [`g${index + 1}`, sampleRow('M1', state)])),
});

test('a year is summed by how somebody stood, with hours of what they came to', () =>
  expect(sumAttendance(person(null, 'present', 'late', 'excused', 'absent', 'observer'), gatherings)).toEqual({
    expected: 4,
    came: 2,
    late: 1,
    excused: 1,
    absent: 1,
    hours: 3,
    target: 32,
  }));

test('who leads a branch has more hours to come to', () =>
  expect(sumAttendance(person('secretary'), gatherings)).toMatchObject({ expected: 0, hours: 0, target: 56 }));

test('a gathering that is not of the ledger brings no hours', () =>
  expect(sumAttendance(person(null, 'present'), new Map())).toMatchObject({ came: 1, hours: 0 }));
