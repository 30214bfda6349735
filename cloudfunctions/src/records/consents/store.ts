import { collection } from '../../platform/database';

const consents = collection('consents');

export const findConsent = (openid: string) => consents.find(openid);

/** Records what was agreed to; the time of a consent that is in force for the same version stays. */
export async function recordConsent(openid: string, version: number, now: number) {
  const current = await consents.find(openid);
  if (current?.version === version && current.withdrawnAt === null) return current;
  const consent = { _id: openid, version, givenAt: now, withdrawnAt: null };
  await consents.put(consent);
  return consent;
}

export const endConsent = (openid: string, now: number) =>
  consents.changeOne({ _id: openid, withdrawnAt: null }, { withdrawnAt: now });
