import type { ConsentStatus, MessageTemplate } from '../../../../../types/reminders';
import type { Subscribed } from '../view/consent';

/** What the messages of a template are about. */
const kindNames: Readonly<Record<MessageTemplate, string>> = {
  gathering: '新活动和开始前提醒',
  change: '变更和取消',
  result: '参会结果',
};

export interface StatusLine {
  readonly template: MessageTemplate;
  readonly name: string;
  readonly words: string;
}

/** How many messages of each kind somebody still gets by WeChat, in words. */
export function statusLines(statuses: readonly ConsentStatus[]): readonly StatusLine[] {
  return statuses.map(({ template, left, always }) => ({
    template,
    name: kindNames[template],
    words: leftWords(left, always),
  }));
}

function leftWords(left: number, always: ConsentStatus['always']): string {
  if (left > 0) return `还可收 ${left} 条`;
  return always === 'reject' ? '您选择了不接收' : '未订阅';
}

/** What the button says: the first time, and when there are some already. */
export const subscribeWords = (statuses: readonly ConsentStatus[]): string =>
  statuses.some(({ left }) => left > 0) ? '再订一次' : '一键订阅';
/** What to say where only WeChat's own settings help. */
export const settingsWords: Readonly<Partial<Record<Subscribed, { readonly title: string; readonly text: string }>>> = {
  switchedOff: {
    title: '微信没有允许接收消息',
    text: '请点“去设置”，打开“接收通知”，再回来订阅。不打开也不要紧，提醒都在“消息”里。',
  },
  refusedForGood: {
    title: '您选择过不再接收',
    text: '如需恢复，请点“去设置”，在“通知管理”里改为接收。不改也不要紧，提醒都在“消息”里。',
  },
};
