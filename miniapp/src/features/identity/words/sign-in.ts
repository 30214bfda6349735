import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import type { CallFailure } from '../../../platform/call-failure';
import type { PhoneAnswer } from '../../../platform/phone-code';
import { failureWords } from '../../../ui/failure-words';
import { formatTime } from '../../../ui/format-time';

export interface SignInMessage {
  readonly title: string;
  /** What to do next. */
  readonly text: string;
  readonly tone: 'bad' | 'wait';
}

type Operations = Contract['identity'];
export type SignInRefusal = Refusal<Operations['bindByPhone']> | Refusal<Operations['bindByActivation']>;

const bySecretary = '请联系所在支部书记核对名册，或向书记要一个激活码';

/** Why a sign-in was refused, and what to do next. */
export function signInRefusalWords(refusal: SignInRefusal): SignInMessage {
  switch (refusal.word) {
    case 'consentMissing':
      return { title: '需要先同意隐私说明', text: '请重新打开本页，阅读并同意后继续', tone: 'wait' };
    case 'alreadyBound':
      return {
        title: `此微信已绑定${refusal.name}同志`,
        text: '如需更换，请先在“我的”里解除绑定',
        tone: 'wait',
      };
    case 'noMatch':
      return { title: `名册上没有尾号 ${refusal.tail} 的手机号`, text: bySecretary, tone: 'bad' };
    case 'severalMatches':
      return { title: `名册上有多位同志登记了尾号 ${refusal.tail} 的手机号`, text: bySecretary, tone: 'bad' };
    case 'boundElsewhere':
      return {
        title: `尾号 ${refusal.tail} 的同志已绑定另一个微信`,
        text: '如果是您换了微信，请向支部书记要一个激活码，用它改绑到这里',
        tone: 'bad',
      };
    case 'codeInvalid':
      return 'guessesLeft' in refusal
        ? { title: '激活码不正确或已失效', text: guessAdvice(refusal.guessesLeft), tone: 'bad' }
        : { title: '手机号授权已失效', text: '请再点一次“手机号一键登录”', tone: 'bad' };
    case 'tooManyGuesses':
      return {
        title: '输错次数过多，暂停输入',
        text: `请在 ${formatTime(refusal.retryAt)} 以后再试，或使用手机号登录`,
        tone: 'bad',
      };
  }
}

const guessAdvice = (left: number): string =>
  left > 0
    ? `请对照后重新输入，还可以再试 ${left} 次；激活码 24 小时有效，只能用一次`
    : '请稍后再试，或向支部书记要一个新的激活码';

/** What to tell where nothing was answered, or something went wrong. */
export function signInFailureWords({ code }: CallFailure): SignInMessage {
  const { title, advice } = failureWords(code);
  return { title: `登录没有成功：${title}`, text: advice, tone: 'bad' };
}

/** Why WeChat gave no phone number, and what to do instead. */
export function noPhoneWords(answer: Exclude<PhoneAnswer, { is: 'code' }>): SignInMessage {
  return answer.is === 'declined'
    ? { title: '没有取得手机号', text: '可以再点一次并选择“允许”，也可以使用激活码登录', tone: 'wait' }
    : { title: '暂时不能用手机号登录', text: '请向支部书记要一个激活码，用它登录', tone: 'bad' };
}
