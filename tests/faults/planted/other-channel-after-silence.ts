import * as sound from '../../../cloudfunctions/src/areas/reminders/rules/subscription-reply';

/** Takes a message that got no answer for one that WeChat refused: the next channel has a try. */
export const replyOf: typeof sound.replyOf = answer =>
  answer === 'unanswered' ? { is: 'refused', code: 0 } : sound.replyOf(answer);
