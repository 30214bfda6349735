import type { ConsentDocument } from '../../records/consents/document';
/** The oldest privacy notice that still covers what is done with personal data. */
export const leastNotice = 1;

/** Whether a WeChat identity has agreed to a notice that covers what is done today. */
export const hasConsented = (consent: Pick<ConsentDocument, 'version' | 'withdrawnAt'> | null): boolean =>
  consent !== null && consent.withdrawnAt === null && consent.version >= leastNotice;

/** How long an activation code is good for. */
export const activationMs = 24 * 3_600_000;
