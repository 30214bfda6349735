import { hkdfSync } from 'node:crypto';

/**
 * A key for one use, made from the one secret in the environment, so that no use weakens another.
 * @throws when `QINGLIAN_PHONE_KEY` is missing or malformed
 */
export function derivedKey(use: string): Buffer {
  const secret = process.env.QINGLIAN_PHONE_KEY ?? '';
  if (!/^[0-9a-f]{64}$/i.test(secret)) throw new Error('QINGLIAN_PHONE_KEY must be 64 hex digits (32 random bytes)');
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', use, 32));
}
