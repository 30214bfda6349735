import type * as sound from '../../../cloudfunctions/src/areas/reminders/rules/subscription-reply';

/** Takes a consent that lasts for one to a single message. */
export const leftOf: typeof sound.leftOf = consent => (consent ? Math.max(0, consent.granted - consent.used) : 0);
