import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import { formatTimeWithSeconds } from '../../../ui/format-time';
import type { RefusalMessage } from './check-in';

type CodeRefusal = Extract<
  Refusal<Contract['attendance']['checkIn']>,
  { word: 'codeExpired' | 'codeWrong' | 'tooManyGuesses' }
>;

/** Why a code was not taken. `byHand`: what the secretary does instead; `spent`: what to do when no guess is left. */
export function codeRefusalWords(refusal: CodeRefusal, byHand: string, spent: string): RefusalMessage {
  switch (refusal.word) {
    case 'codeExpired':
      return { title: '签到码已更换', text: '请输入屏幕上现在显示的六位数字', tone: 'bad' };
    case 'codeWrong':
      return {
        title: '签到码不正确',
        text: refusal.guessesLeft > 0 ? `请对照屏幕重新输入，还可以再试 ${refusal.guessesLeft} 次` : spent,
        tone: 'bad',
      };
    case 'tooManyGuesses':
      return {
        title: '输错次数过多，暂停输入',
        text: `请在 ${formatTimeWithSeconds(refusal.retryAt)} 以后再试，或${byHand}`,
        tone: 'bad',
      };
  }
}
