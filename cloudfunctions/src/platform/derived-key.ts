import { hkdfSync } from 'node:crypto';

/** A key for one use. */
export interface DerivedKey {
  /** Names the secret that it was made from, and gives nothing of it away. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** Thrown when a variable holds no key. */
class KeyMalformed extends Error {
  constructor(readonly variable: string) {
    super(`${variable} must be 64 hex digits (32 random bytes)`);
  }
}

const presentVariable = 'QINGLIAN_PHONE_KEY';
const otherVariable = 'QINGLIAN_PHONE_KEY_PREVIOUS';

function derived(variable: string, use: string): DerivedKey {
  const text = process.env[variable] ?? '';
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new KeyMalformed(variable);
  const secret = Buffer.from(text, 'hex');
  const made = (info: string, bytes: number) => Buffer.from(hkdfSync('sha256', secret, '', info, bytes));
  return { id: made('key id', 4).toString('hex'), bytes: made(use, 32) };
}

/**
 * The keys for one use, made from the secrets in the environment, so that no use weakens another. The first is the present
 * one; a second one is there while the secret is being changed.
 * @throws KeyMalformed when `QINGLIAN_PHONE_KEY` is missing, or what is given is no key
 */
export function derivedKeys(use: string): readonly [present: DerivedKey, other?: DerivedKey] {
  const present = derived(presentVariable, use);
  return process.env[otherVariable] ? [present, derived(otherVariable, use)] : [present];
}
