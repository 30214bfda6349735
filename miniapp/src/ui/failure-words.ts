import { RefusedRead, type CallFailure, type CallFailureCode } from '../platform/call-failure';

export interface FailureWords {
  readonly title: string;
  /** What to do next. */
  readonly advice: string;
}

const words: Readonly<Record<CallFailureCode, FailureWords>> = {
  offline: { title: '网络连接不上', advice: '请检查网络后重试' },
  timeout: { title: '等候超时', advice: '网络较慢，请稍后重试' },
  unavailable: { title: '服务暂时繁忙', advice: '请稍等片刻再试' },
  unauthenticated: { title: '尚未识别您的身份', advice: '请先登录，与党员名册核对身份' },
  forbidden: { title: '您没有查看的权限', advice: '如有需要，请联系所在支部书记' },
  notFound: { title: '没有找到', advice: '内容可能已被移除，请返回上一页' },
  invalid: { title: '填写的内容有误', advice: '请检查后重新提交' },
  conflict: { title: '内容刚刚被他人修改', advice: '请刷新后再操作' },
  internal: { title: '出了点问题', advice: '请稍后重试；若仍不行，请联系支部书记' },
};

/** What went wrong and what to do next, in words. */
export function failureWords(code: CallFailureCode): FailureWords {
  return words[code] ?? words.internal;
}

/** Why something could not be read and what to do next, in words. */
export function readFailureWords(failure: CallFailure): FailureWords {
  return failure instanceof RefusedRead ? failure : failureWords(failure.code);
}

/** What went wrong and what to do next, as one sentence. */
export function failureSentence(code: CallFailureCode): string {
  const { title, advice } = failureWords(code);
  return `${title}，${advice}`;
}
