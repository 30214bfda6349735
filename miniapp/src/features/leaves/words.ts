import type { Contract } from '../../../../types/contract';
import type { Leave } from '../../../../types/leaves';
import type { Refusal } from '../../../../types/operation';
import { formatMoment } from '../../ui/format-time';

type Leaves = Contract['leaves'];

/** Reasons that are given most, offered at a tap. */
export const usualReasons = ['出差', '病假', '值班', '探亲'];
/** So many files prove a leave, as the contract has it. */
export const proofsAtMost = 3;
export const usualAnswers = ['注意休息', '请会后补学', '请尽量参加'];

interface LeaveWords {
  readonly title: string;
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'bad' | 'wait';
}

/** 请假, or 补假 where it was asked for after the start. */
export const nameOfLeave = ({ request }: Pick<Leave, 'request'>): string => (request?.afterStart ? '补假' : '请假');

/** How a leave stands for the person, with the word that came with it; null = nothing worth saying. */
export function leaveWords(leave: Leave, now: number): LeaveWords | null {
  const { state, reason, decision } = leave;
  const what = nameOfLeave(leave);
  const word = decision?.words ? `：${decision.words}` : '';
  const decided = decision ? `${decision.by} ${formatMoment(decision.at, now)}` : '';
  switch (state) {
    case 'requested':
      return {
        title: `已申请${what}，等待审批`,
        text: `事由：${reason}。支部书记审批后这里会显示结果。`,
        tone: 'wait',
      };
    case 'approved':
      return {
        title: leave.request ? `${what}已批准` : '已登记请假',
        text: `事由：${reason}。${decided} ${leave.request ? '批准' : '登记'}${word}。如能到会，签到后即按到会计。`,
        tone: 'good',
      };
    case 'declined':
      return { title: `${what}未批准`, text: `${decided} 答复${word || '：请按时参加'}。`, tone: 'bad' };
    case 'withdrawn':
      return null;
  }
}

type AnyRefusal = Refusal<Leaves['requestLeave']> | Refusal<Leaves['withdrawLeave']> | Refusal<Leaves['decideLeave']>;

/** Why a request, its withdrawal or a decision was refused, and what to do, in one sentence. */
export function leaveRefusalWords(refusal: AnyRefusal, now: number): string {
  switch (refusal.word) {
    case 'notPublished':
      return '活动尚未发布，发布后再办理请假';
    case 'gatheringClosed':
      return '活动已结束，如需更正请联系支部书记补签';
    case 'gatheringCancelled':
      return `活动已取消：${refusal.reason}，不需要请假`;
    case 'notExpected':
      return '您不在这次活动的应到范围内，不需要请假';
    case 'alreadyCheckedIn':
      return `您已于${formatMoment(refusal.at, now)}签到，不需要请假`;
    case 'alreadyApproved':
      return '您的请假已经登记，不需要再申请';
    case 'proofMissing':
      return '有证明材料已失效，请移除后重新添加，再提交';
    case 'noLeave':
      return '没有找到这次申请，可能已经更改，请刷新后查看';
    case 'notOneself':
      return '不能审批本人的请假，请由其他书记或上级审批';
    case 'alreadyDecided':
      return refusal.outcome === 'withdrawn'
        ? '本人已撤回这次申请，不需要审批'
        : `${refusal.by ?? '其他同志'}已${refusal.outcome === 'approved' ? '批准' : '答复不批准'}，请刷新后查看`;
  }
}
