import { createHmac } from 'node:crypto';
import { type DerivedKey, derivedKeys } from './derived-key';

type Part = string | number;

let derived: readonly DerivedKey[] | undefined;

/** The same by every key that is given, the present one first: what was made before a change of keys stays known. */
function keyed(...parts: readonly Part[]): Buffer[] {
  derived ??= derivedKeys('one-time codes').filter(key => key !== undefined);
  return derived.map(({ bytes }) => createHmac('sha256', bytes).update(JSON.stringify(parts)).digest());
}

/**
 * Eight digits that nobody can work out without the server's secret; the same from the same parts, so nothing has to be kept.
 * The first is the one to be issued; a second one may have been, while the secret is being changed.
 */
export const activationCodes = (memberId: string, activationId: string, codeNo: number): string[] =>
  keyed('code', memberId, activationId, codeNo).map(digest =>
    String(digest.readBigUInt64BE() % 100_000_000n).padStart(8, '0'),
  );

/**
 * What is kept in place of a code: without the server's secret it cannot be found by trying all codes. The first is what is
 * kept today; a second one may have been kept, while the secret is being changed.
 */
export const hashesOfCode = (means: 'phone' | 'activation', code: string): string[] =>
  keyed('hash', means, code).map(digest => digest.toString('base64url'));
