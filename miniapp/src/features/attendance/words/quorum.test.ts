import type { Quorum } from '../../../../../types/quorum';
import { countQuorum } from '../view/quorum';
import { quorumWords } from './quorum';

const quorum = (came: number, over: Partial<Quorum> = {}): Quorum => ({
  rule: 'halfOfEntitled',
  expected: 7,
  came,
  needed: 4,
  met: came >= 4,
  ...over,
});

test.each([
  ['enough, live', quorum(4), false, '已达到半数，可以开会', 'good'],
  ['enough, closed', quorum(4), true, '已达到半数，会议有效', 'good'],
  ['too few, live', quorum(3), false, '未达到半数，还差 1 人，到齐后再开会表决', 'wait'],
  ['too few, closed', quorum(1), true, '未达到半数，还差 3 人，所作决定无效，请另行召开', 'bad'],
  ['nobody entitled', quorum(0, { expected: 0, needed: 1 }), false, '名册上没有有表决权的党员，请核对应到范围', 'wait'],
] as const)('a quorum that is %s says so', (_case, one, closed, text, tone) =>
  expect(quorumWords(one, closed)).toMatchObject({ text, tone }),
);

test('both numbers are shown, by who has a vote', () => {
  expect(quorumWords(quorum(3), false).title).toBe('到会有表决权 3 人 / 应到有表决权 7 人');
  expect(quorumWords(quorum(3, { rule: 'halfOfBranchCommittee' }), true).title).toBe('到会支委 3 人 / 应到支委 7 人');
});

test('who has just been checked in counts at once, who has no vote does not', () => {
  const rows = [
    { entitled: true, attendance: 'present' },
    { entitled: true, attendance: 'late' },
    { entitled: true, attendance: 'excused' },
    { entitled: false, attendance: 'present' },
  ] as const;
  expect(countQuorum(quorum(0, { needed: 2, expected: 3 }), rows)).toMatchObject({ came: 2, met: true });
});
