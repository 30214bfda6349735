import type { ClaimReason, ClaimView } from '../../../../../types/claims';
import { formatMoment, formatTime } from '../../../ui/format-time';
import type { KeptClaim } from '../storage/claims';
import { checkInRefusalWords, type RefusalMessage } from './check-in';

/** Why a check-in that a phone kept is to be verified, as its owner reads it. */
const reasonsToMember: Readonly<Record<ClaimReason, string>> = {
  clockUnknown: '手机当时的时间无法确认',
  otherTime: '签到码与手机时间不一致',
  closed: '上传时签到表已生成',
  tooLate: '上传时活动已结束较久',
  noPlace: '没有会场位置信息',
  undone: '支部书记曾撤销这次签到',
};

/** How a check-in that this phone keeps stands, what has not been checked yet, and what to do. */
export function keptClaimWords({ at, outcome }: KeptClaim, now: number): Omit<RefusalMessage, 'final'> {
  const when = formatMoment(at, now);
  if (outcome === null)
    return {
      title: '已记录 · 待上传',
      text: `签到时间为${when}，已存在本机，联网后自动上传，请不要退出登录。签到码是否正确、您是否在应到名单，上传后才能核对`,
      tone: 'wait',
    };
  switch (outcome.is) {
    case 'toVerify':
      return {
        title: '已上传 · 需核实',
        text: `签到时间为${when}。${reasonsToMember[outcome.reason]}，请支部书记核实后计入；您也可以当面告知`,
        tone: 'wait',
      };
    case 'rejected':
      return {
        title: '离线签到未被认可',
        text: `${outcome.by}${outcome.words ? `：${outcome.words}` : '核实后未计入'}。如有疑问，请联系支部书记`,
        tone: 'bad',
      };
    case 'refused':
      return refusedWords(outcome.refusal, now);
  }
}

function refusedWords(
  refusal: Extract<KeptClaim['outcome'], { is: 'refused' }>['refusal'],
  now: number,
): Omit<RefusalMessage, 'final'> {
  if (refusal.word === 'gone')
    return { title: '没有找到这次活动', text: '离线签到没有计入，请联系支部书记', tone: 'bad' };
  const { title, text } = checkInRefusalWords(refusal, now);
  return {
    title: `离线签到没有计入：${title}`,
    text: refusal.word === 'codeWrong' ? '请支部书记为您点名' : text,
    tone: 'bad',
  };
}

/** What the secretary has to know to decide on a claim: the facts, no verdict. */
export function claimFacts({ at, learnedAt, shownAt, reason, place }: ClaimView, now: number): string {
  const code = shownAt === null ? [] : [`签到码于 ${formatTime(shownAt)} 在屏幕上显示`];
  const where = place === 'inside' ? ['手机在会场'] : place === 'notGiven' ? ['未提供位置'] : [];
  const facts = [
    `手机记录的签到时间为${formatMoment(at, now)}`,
    ...code,
    ...where,
    `${formatMoment(learnedAt, now)} 上传`,
  ];
  return `${reasonsToSecretary[reason]}。${facts.join('，')}`;
}

const reasonsToSecretary: Readonly<Record<ClaimReason, string>> = {
  clockUnknown: '手机未与服务器对过时',
  otherTime: '手机时间与签到码显示的时间不一致',
  closed: '上传时签到表已生成',
  tooLate: '活动结束较久后才上传',
  noPlace: '本次活动要求位置，手机未提供',
  undone: '这次签到曾被撤销',
};

/** How a claim was decided: `欧阳明 已确认`. */
export const decidedWords = ({ state, by, words }: ClaimView): string =>
  `${by ?? ''}${state === 'confirmed' ? '已确认' : '未认可'}${words ? `：${words}` : ''}`;

export const rejectReasons = ['当天未到会', '请本人当面说明'] as const;
