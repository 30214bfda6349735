import type { GatheringCard } from '../../../../../types/gatherings';
import type { StateTag } from '../words/own-state';

export type HostedTab = 'open' | 'closed' | 'cancelled';

/** Which part of the list a gathering stands in. */
export function hostedTabOf({ state }: GatheringCard): HostedTab {
  return state === 'closed' || state === 'cancelled' ? state : 'open';
}

type Stage = 'running' | 'toClose' | 'ahead' | 'draft' | 'over';

function stageOf(card: GatheringCard, now: number): Stage {
  if (card.state === 'draft') return 'draft';
  if (card.state !== 'published') return 'over';
  if (now >= card.endsAt) return 'toClose';
  return now >= card.opensAt ? 'running' : 'ahead';
}

/** How a gathering stands for those who manage it, in one short word. */
export function hostedWords(card: GatheringCard, now: number): StateTag {
  switch (stageOf(card, now)) {
    case 'running':
      return { text: '正在签到', tone: 'red' };
    case 'toClose':
      return { text: '待结束', tone: 'gold' };
    case 'ahead':
      return { text: '已发布', tone: 'green' };
    case 'draft':
      return { text: '草稿', tone: 'gold' };
    case 'over':
      return card.state === 'cancelled' ? { text: '已取消', tone: 'plain' } : { text: '已结束', tone: 'plain' };
  }
}

export interface HostedGroup {
  readonly stage: Stage;
  readonly heading: string;
  /** What to do about these. */
  readonly hint: string;
  readonly cards: readonly GatheringCard[];
}

const headings: Readonly<Record<Stage, readonly [heading: string, hint: string]>> = {
  running: ['正在进行', ''],
  toClose: ['待结束', '活动时间已过，请核对后结束并生成签到表'],
  ahead: ['即将举行', ''],
  draft: ['草稿', '发布后应到党员才能看到'],
  over: ['', ''],
};

/** Those of one tab, what needs doing first; what is to come soonest first, everything else latest first. */
export function groupHosted(cards: readonly GatheringCard[], tab: HostedTab, now: number): readonly HostedGroup[] {
  const shown = cards.filter(card => hostedTabOf(card) === tab);
  const stages: readonly Stage[] = ['running', 'toClose', 'ahead', 'draft', 'over'];
  return stages
    .map(stage => {
      const [heading, hint] = headings[stage];
      const inStage = shown.filter(card => stageOf(card, now) === stage);
      if (stage === 'ahead') inStage.sort((a, b) => a.startsAt - b.startsAt);
      return { stage, heading, hint, cards: inStage };
    })
    .filter(group => group.cards.length > 0);
}
