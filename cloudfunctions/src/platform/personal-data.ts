import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { type DerivedKey, derivedKeys } from './derived-key';
import type { SealedPhone } from '../records/members/document';

/** Two keys, so that neither use weakens the other. */
const keys = () => ({ cipher: derivedKeys('phone cipher'), hash: derivedKeys('phone hash') });

let derived: ReturnType<typeof keys> | undefined;

const hashWith = ({ bytes }: DerivedKey, phone: string) =>
  createHmac('sha256', bytes).update(phone).digest('base64url');

/** The ids of the keys that are given: the present one, and the other while the key is being changed. */
export function phoneKeyIds(): { readonly present: string; readonly other: string | null } {
  derived ??= keys();
  const [present, other] = derived.cipher;
  return { present: present.id, other: other?.id ?? null };
}

/**
 * Seals a phone number for storage: AES-256-GCM as `v2.<key id>.<nonce>.<tag>.<ciphertext>` (base64url), a keyed SHA-256
 * to look it up by, both with the present key, and its last four digits. Sealing twice gives another cipher and the same hash.
 * @throws KeyMalformed when `QINGLIAN_PHONE_KEY` is missing or malformed
 */
export function sealPhone(phone: string): SealedPhone {
  derived ??= keys();
  const [key] = derived.cipher;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce);
  const sealed = Buffer.concat([cipher.update(phone, 'utf8'), cipher.final()]);
  const parts = [nonce, cipher.getAuthTag(), sealed].map(part => part.toString('base64url'));
  return {
    cipher: ['v2', key.id, ...parts].join('.'),
    hash: hashWith(derived.hash[0], phone),
    tail: phone.slice(-4),
  };
}

/**
 * The keyed hashes that a phone number may be stored with: by the present key, and by the other one while it is given.
 * @throws KeyMalformed when `QINGLIAN_PHONE_KEY` is missing or malformed
 */
export function phoneHashes(phone: string): string[] {
  derived ??= keys();
  return derived.hash.flatMap(key => (key ? [hashWith(key, phone)] : []));
}

/** A phone number as it is to be stored: one that is stored already stays as it was sealed, by whichever key. */
export const storedPhone = (phone: string, stored: SealedPhone | null): SealedPhone =>
  stored && phoneHashes(phone).includes(stored.hash) ? stored : sealPhone(phone);

/** The id of the key that a phone number was sealed with. */
export function keyIdOf({ cipher }: Pick<SealedPhone, 'cipher'>): string {
  const [version, id = ''] = cipher.split('.');
  if (version !== 'v2') throw new Error(`no phone cipher ${version}`);
  return id;
}

function opened(cipher: string, { bytes }: DerivedKey): string {
  const [nonce = '', tag = '', sealed = ''] = cipher.split('.').slice(-3);
  const decipher = createDecipheriv('aes-256-gcm', bytes, Buffer.from(nonce, 'base64url'));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return decipher.update(sealed, 'base64url', 'utf8') + decipher.final('utf8');
}

/**
 * The phone number that was sealed.
 * @throws when it was sealed with a key that this function does not have, or was tampered with
 */
export function openPhone(phone: Pick<SealedPhone, 'cipher'>): string {
  derived ??= keys();
  const id = keyIdOf(phone);
  const key = derived.cipher.find(given => given?.id === id);
  if (!key) throw new Error(`no phone key ${id}`);
  return opened(phone.cipher, key);
}
