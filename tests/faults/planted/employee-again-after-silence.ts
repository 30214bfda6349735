import * as sound from '../../../cloudfunctions/src/areas/reminders/rules/employee-reply';

/** Takes a message that got no answer for one that was not delivered. */
export const replyOf: typeof sound.replyOf = answer =>
  answer === 'unanswered' ? { is: 'later', code: 0, afterMs: 1000 } : sound.replyOf(answer);
