import type * as sound from '../../../cloudfunctions/src/areas/reminders/rules/consents';

/** Takes a consent that lasts for one to a single message. */
export const messagesLeft: typeof sound.messagesLeft = consent =>
  consent ? Math.max(0, consent.accepted - consent.used) : 0;
