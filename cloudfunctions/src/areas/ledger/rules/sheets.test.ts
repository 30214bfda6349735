import { sampleSheet } from '../../../../../tests/sample-sheet';
import type { SheetDocument } from '../../../records/sheets/document';
import { correctedLines, latestInTime } from './sheets';

const sheet = (gatheringId: string, branchId: string, version: number, startsAt = 10): SheetDocument => ({
  ...sampleSheet,
  _id: `${gatheringId}:${branchId}:${version}`,
  gatheringId,
  branchId,
  version,
  gathering: { ...sampleSheet.gathering, startsAt },
});

test('of each branch the version that holds stands, in order of time and then of id', () => {
  const versions = [
    sheet('g2', 'B1', 1, 20),
    sheet('g1', 'B2', 2),
    sheet('g1', 'B3', 1),
    sheet('g1', 'B1', 1),
    sheet('g1', 'B1', 3),
    sheet('g1', 'B1', 2),
    sheet('g1', 'B2', 1),
  ];
  expect(latestInTime(versions).map(({ _id }) => _id)).toEqual(['g1:B1:3', 'g1:B2:2', 'g1:B3:1', 'g2:B1:1']);
});

test('what was changed after the close is told in words, oldest first', () => {
  const corrected: SheetDocument = {
    ...sheet('g1', 'B1', 3),
    at: 300,
    by: null,
    corrections: [{ memberId: 'M2', name: '仇志远', from: 'absent', to: 'present', reason: '漏签' }],
  };
  const guests: SheetDocument = {
    ...sheet('g1', 'B1', 2),
    at: 200,
    corrections: [],
    guestCorrections: [
      { guestId: 'x1', name: '张教授', is: 'added', reason: '漏登记' },
      { guestId: 'x2', name: '李教授', is: 'changed', reason: '更名' },
      { guestId: 'x3', name: '王教授', is: 'removed', reason: '未到' },
    ],
  };
  const lines = correctedLines([corrected, guests]);
  expect(lines.map(({ name, from, to, reason, by, version }) => [name, from, to, reason, by, version])).toEqual([
    ['张教授', '未列入', '来宾', '漏登记', '书记', 2],
    ['李教授', '来宾', '来宾（信息更正）', '更名', '书记', 2],
    ['王教授', '来宾', '移出', '未到', '书记', 2],
    ['仇志远', '缺席', '实到', '漏签', null, 3],
  ]);
  expect(lines[0]).toMatchObject({ branchName: '第一支部', gathering: guests.gathering, at: 200 });
});
