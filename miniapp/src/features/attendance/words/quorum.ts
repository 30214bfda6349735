import type { Quorum } from '../../../../../types/quorum';

interface QuorumWords {
  readonly title: string;
  readonly text: string;
  readonly tone: 'good' | 'wait' | 'bad';
}

const article = { halfOfEntitled: '有表决权的党员', halfOfBranchCommittee: '支部委员' } as const;

/** Both numbers, whether they are enough, and what follows; `closed`: nobody comes any more. */
export function quorumWords({ rule, expected, came, needed, met }: Quorum, closed: boolean): QuorumWords {
  const who = rule === 'halfOfEntitled' ? '有表决权' : '支委';
  const title = `到会${who} ${came} 人 / 应到${who} ${expected} 人`;
  if (expected === 0) return { title, text: `名册上没有${article[rule]}，请核对应到范围`, tone: 'wait' };
  if (met) return { title, text: closed ? '已达到半数，会议有效' : '已达到半数，可以开会', tone: 'good' };
  const missing = `未达到半数，还差 ${needed - came} 人`;
  return closed
    ? { title, text: `${missing}，所作决定无效，请另行召开`, tone: 'bad' }
    : { title, text: `${missing}，到齐后再开会表决`, tone: 'wait' };
}
