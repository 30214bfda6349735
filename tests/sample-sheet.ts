import type { SheetDocument } from '../cloudfunctions/src/records/sheets/document';
import type { SheetRow } from '../types/attendance';

/** One line of a sheet, of a full member. */
export const sampleRow = (
  memberId: string,
  attendance: SheetRow['attendance'],
  over: Partial<SheetRow> = {},
): SheetRow => ({
  memberId,
  name: memberId,
  standing: 'full',
  entitled: true,
  attendance,
  at: null,
  means: null,
  reason: null,
  ...over,
});

/** The sheet of a branch as it was closed: one is present, one absent, one excused. */
export const sampleSheet: SheetDocument = {
  _id: 'g1:B1:1',
  gatheringId: 'g1',
  branchId: 'B1',
  branchName: '第一支部',
  version: 1,
  closedAt: 100,
  gathering: {
    kind: 'generalMeeting',
    title: '党员大会',
    place: '三楼会议室',
    startsAt: 10,
    endsAt: 90,
    hours: 1,
    host: { orgUnitId: 'B1', name: '第一支部' },
    chair: null,
    recorder: null,
  },
  due: { tally: null },
  path: ['U1', 'B1'],
  counts: { expected: 3, present: 1, late: 0, excused: 1, absent: 1, notYet: 0, observer: 0 },
  rows: [
    sampleRow('M1', 'present', { at: 50, means: 'code' }),
    sampleRow('M2', 'absent'),
    sampleRow('M3', 'excused', { reason: '出差' }),
  ],
  corrections: [],
  guests: [],
  guestCorrections: [],
  by: { memberId: 'M0', name: '书记' },
  at: 100,
};
