import { sampleGathering } from '../../../../../tests/sample-gathering';
import { sampleRow, sampleSheet } from '../../../../../tests/sample-sheet';
import type { ClaimDocument } from '../../../records/claims/document';
import type { SheetDocument } from '../../../records/sheets/document';
import { sheetWithClaim } from './claim-on-sheet';

const noon = 1_800_000_000_000;
const gathering = sampleGathering('g1', { orgUnitId: 'B1', name: '第一支部' }, noon, { checkOut: true });
const secretary = { memberId: 'M0', name: '书记' };
const claimOf = (memberId: string, over: Partial<ClaimDocument> = {}): ClaimDocument => ({
  _id: `g1:${memberId}`,
  claimId: 'claim1',
  gatheringId: 'g1',
  memberId,
  branchId: 'B1',
  observer: false,
  means: 'code',
  at: noon,
  learnedAt: noon,
  reason: 'closed',
  shownAt: noon,
  place: null,
  device: null,
  state: 'toVerify',
  decidedBy: null,
  decidedAt: null,
  words: null,
  ...over,
});
const person = (memberId: string) => ({ _id: memberId, name: '仇志远', standing: 'full' as const });
const confirm = (claim: ClaimDocument, words: string | null = null, sheet: SheetDocument = sampleSheet) =>
  sheetWithClaim(gathering, sheet, claim, person(claim.memberId), { by: secretary, words, now: noon + 500 });
const made = (...args: Parameters<typeof confirm>) => confirm(...args) as SheetDocument;

test('who stands as absent is put right, with the time of the claim', () => {
  const sheet = made(claimOf('M2'));
  expect(sheet.rows.map(({ memberId }) => memberId)).toEqual(['M1', 'M2', 'M3']);
  expect(sheet.rows[1]).toMatchObject({ attendance: 'present', at: noon, means: 'code', leftAt: null, reason: null });
  expect(sheet.corrections).toEqual([
    { memberId: 'M2', name: 'M2', from: 'absent', to: 'present', reason: '离线签到补传，经核实' },
  ]);
  expect(sheet).toMatchObject({ version: 2, by: secretary, at: noon + 500 });
  expect(sheet.rows[0]).toEqual(sampleSheet.rows[0]);
});

test('who was excused came after all, and the reason of the leave is gone', () => {
  const sheet = made(claimOf('M3', { at: noon + 3_600_000 }), '当天到会');
  expect(sheet.rows[2]).toMatchObject({ attendance: 'late', reason: null });
  expect(sheet.corrections).toMatchObject([{ from: 'excused', to: 'late', reason: '离线签到补传，经核实：当天到会' }]);
});

test('who only sat in is added at the end, without a vote', () => {
  const sheet = made(claimOf('M9', { observer: true, means: 'location' }));
  expect(sheet.rows.at(-1)).toMatchObject({
    memberId: 'M9',
    name: '仇志远',
    attendance: 'observer',
    means: 'location',
    entitled: false,
  });
  expect(sheet.corrections).toMatchObject([{ memberId: 'M9', name: '仇志远', from: 'notYet', to: 'observer' }]);
  expect(sheet.counts.observer).toBe(1);
});

test.each([
  ['is on record as there', claimOf('M1'), sampleSheet, 'unchanged'],
  ['is on record as late', claimOf('M2'), { ...sampleSheet, rows: [sampleRow('M2', 'late')] }, 'unchanged'],
  ['is not on the sheet', claimOf('M9'), sampleSheet, 'notExpected'],
] as const)('nothing comes of it where somebody %s', (_case, claim, sheet, word) =>
  expect(confirm(claim, null, sheet)).toBe(word),
);
