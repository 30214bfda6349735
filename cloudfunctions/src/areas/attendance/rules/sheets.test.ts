import { sampleGathering } from '../../../../../tests/sample-gathering';
import { sampleRow, sampleSheet } from '../../../../../tests/sample-sheet';
import { firstSheet, sheetId, sheetRowsOf, versionAfter } from './sheets';

const noon = 1_800_000_000_000;
const host = { orgUnitId: 'B1', name: '第一支部' };
const chair = { memberId: 'M1', name: '欧阳明' };
const gathering = sampleGathering('g1', host, noon, { closedAt: noon + 9, chair, title: '党员大会', hours: 2 });
const past = [{ path: ['C', 'U9', 'B1'], until: noon + 1 }];
const branch = { _id: 'B1', name: '第一支部', path: ['C', 'U1', 'B1'], past };
const guests = [{ guestId: 'x1', name: '张教授', from: '党校', note: null }];
const by = { memberId: 'M0', name: '书记' };

test('the first sheet has the roll, the guests, and what ledgers need', () => {
  const rows = [sampleRow('M1', 'present'), sampleRow('M2', 'absent')];
  expect(firstSheet(gathering, branch, { rows, guests }, by, noon + 10)).toEqual({
    _id: 'g1:B1:1',
    gatheringId: 'g1',
    branchId: 'B1',
    branchName: '第一支部',
    version: 1,
    closedAt: noon + 9,
    gathering: {
      kind: gathering.kind,
      title: '党员大会',
      place: gathering.place,
      startsAt: noon,
      endsAt: gathering.endsAt,
      hours: 2,
      host,
      chair,
      recorder: null,
    },
    path: ['C', 'U9', 'B1'],
    counts: { expected: 2, present: 1, late: 0, excused: 0, absent: 1, notYet: 0, observer: 0 },
    rows,
    corrections: [],
    guests,
    guestCorrections: [],
    by,
    at: noon + 10,
    due: { tally: noon + 10 },
  });
});

test('a gathering without a time of closing was closed when its sheet was made', () =>
  expect(firstSheet({ ...gathering, closedAt: null }, branch, { rows: [], guests: [] }, null, 7).closedAt).toBe(7));

test('a version after another says what it changed, and nothing of what that one did', () => {
  const corrected = {
    ...sampleSheet,
    guestCorrections: [{ guestId: 'x1', name: '张', is: 'added', reason: '漏' }],
  } as const;
  const rows = [sampleRow('M1', 'late')];
  const next = versionAfter({ ...corrected, guests }, { rows }, null, 900);
  expect(next).toMatchObject({ _id: 'g1:B1:2', version: 2, rows, guests, by: null, at: 900, due: { tally: 900 } });
  expect(next).toMatchObject({ corrections: [], guestCorrections: [], counts: { expected: 1, late: 1 } });
  expect(versionAfter(sampleSheet, { guests }, null, 900)).toMatchObject({ rows: sampleSheet.rows, guests });
});

test('the id of a version follows from what it is', () => expect(sheetId('g7', 'B2', 12)).toBe('g7:B2:12'));

const onRoll = (memberId: string, attendance: 'notYet' | 'observer' | 'present', invited: boolean, over = {}) => ({
  memberId,
  name: memberId,
  title: '科员',
  standing: 'full' as const,
  entitled: true,
  attendance,
  invited,
  at: null,
  means: null,
  by: null,
  reason: null,
  ...over,
});

test('of a roll nobody is left open, and invited people stand only if they came', () => {
  const rows = sheetRowsOf([
    onRoll('M1', 'notYet', false),
    onRoll('M2', 'notYet', true),
    onRoll('M3', 'observer', true),
    onRoll('M4', 'present', false, { leftAt: 5 }),
  ]);
  expect(rows.map(({ memberId, attendance }) => [memberId, attendance])).toEqual([
    ['M1', 'absent'],
    ['M3', 'observer'],
    ['M4', 'present'],
  ]);
  expect(rows.map(row => 'leftAt' in row)).toEqual([false, false, true]);
  expect(rows[0]).not.toHaveProperty('title');
});
