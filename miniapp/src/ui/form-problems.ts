import type { CallFailure } from '../platform/call-failure';
import { failureSentence, failureWords } from './failure-words';
import { showToast } from './toast';

/** Says in passing what a form still lacks, by the errors of its fields; answers whether there are any. */
export function sayErrors(errors: Readonly<Record<string, string | undefined>>): boolean {
  const [first, ...others] = Object.values(errors).filter(error => error !== undefined);
  if (first === undefined) return false;
  showToast(others.length === 0 ? first : `还有 ${others.length + 1} 项要补全，请看各项下的提示`, 'bad');
  return true;
}

/** Why a form that is kept on the phone was not saved, and what to do. */
export const saveProblem = ({ code, unanswered }: CallFailure) =>
  ({
    title: unanswered ? '网络不通，可能还没有保存' : failureWords(code).title,
    text: unanswered ? '填写的内容已留在本机，恢复网络后再点一次即可，不会重复。' : failureSentence(code),
    tone: 'bad',
  }) as const;
