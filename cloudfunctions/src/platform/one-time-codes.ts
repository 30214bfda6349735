import { createHmac } from 'node:crypto';
import { derivedKey } from './derived-key';

let key: Buffer | undefined;

function keyed(...parts: readonly (string | number)[]): Buffer {
  key ??= derivedKey('one-time codes');
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest();
}

/** Eight digits that nobody can work out without the server's secret; the same from the same parts, so nothing has to be kept. */
export function activationCode(memberId: string, activationId: string, attempt: number): string {
  const number = keyed('code', memberId, activationId, attempt).readBigUInt64BE() % 100_000_000n;
  return String(number).padStart(8, '0');
}

/** What is kept in place of a code: without the server's secret it cannot be found by trying all codes. */
export const hashOfCode = (means: 'phone' | 'activation', code: string): string =>
  keyed('hash', means, code).toString('base64url');
