import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { derivedKey } from './derived-key';
import type { SealedPhone } from './documents';

/** Two keys, so that neither use weakens the other. */
const keys = () => ({ cipher: derivedKey('phone cipher'), hash: derivedKey('phone hash') });

let derived: ReturnType<typeof keys> | undefined;

/**
 * Seals a phone number for storage: AES-256-GCM as `v1.<nonce>.<tag>.<ciphertext>` (base64url), a keyed SHA-256 to look
 * it up by, and its last four digits. Sealing twice gives another cipher and the same hash.
 * @throws when `QINGLIAN_PHONE_KEY` is missing or malformed
 */
export function sealPhone(phone: string): SealedPhone {
  derived ??= keys();
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derived.cipher, nonce);
  const sealed = Buffer.concat([cipher.update(phone, 'utf8'), cipher.final()]);
  const parts = [nonce, cipher.getAuthTag(), sealed].map(part => part.toString('base64url'));
  return {
    cipher: ['v1', ...parts].join('.'),
    hash: phoneHash(phone),
    tail: phone.slice(-4),
  };
}

/**
 * The keyed hash that a phone number is looked up by.
 * @throws when `QINGLIAN_PHONE_KEY` is missing or malformed
 */
export function phoneHash(phone: string): string {
  derived ??= keys();
  return createHmac('sha256', derived.hash).update(phone).digest('base64url');
}

/**
 * The phone number that was sealed.
 * @throws when it was sealed with a key that this function does not have, or was tampered with
 */
export function openPhone({ cipher }: SealedPhone): string {
  derived ??= keys();
  const [version, nonce = '', tag = '', sealed = ''] = cipher.split('.');
  if (version !== 'v1') throw new Error(`no phone key ${version}`);
  const decipher = createDecipheriv('aes-256-gcm', derived.cipher, Buffer.from(nonce, 'base64url'));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return decipher.update(sealed, 'base64url', 'utf8') + decipher.final('utf8');
}
