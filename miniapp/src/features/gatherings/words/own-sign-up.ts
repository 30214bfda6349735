import type { OwnSignUp } from '../../../../../types/gatherings';
import { formatMoment } from '../../../ui/format-time';

interface Standing {
  readonly tag: string;
  readonly tone: 'plain' | 'red' | 'green' | 'gold';
  /** The same in a sentence, with the time that matters. */
  readonly line: string;
}

/** How the reader stands to signing up for a gathering. */
export function ownSignUpWords({ state, position, opensAt, closesAt }: OwnSignUp, now: number): Standing {
  switch (state) {
    case 'seated':
      return { tag: '已报名', tone: 'green', line: '您已报上名' };
    case 'waiting':
      return { tag: `候补第 ${position ?? 1} 位`, tone: 'gold', line: '有同志取消报名时，按顺序自动递补' };
    case 'notOpenYet':
      return { tag: '待报名', tone: 'plain', line: `${formatMoment(opensAt, now)} 开始报名` };
    case 'open':
      return { tag: '报名中', tone: 'red', line: `需要报名，${formatMoment(closesAt, now)} 截止` };
    case 'full':
      return { tag: '可候补', tone: 'gold', line: `名额已满，可报名候补，${formatMoment(closesAt, now)} 截止` };
    case 'over':
      return { tag: '未报名', tone: 'plain', line: '报名已截止；如需参加，请联系支部书记代为报名' };
  }
}
