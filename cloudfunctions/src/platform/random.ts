import { randomBytes } from 'node:crypto';

/** A fresh id of 32 hex digits. */
export const randomId = (): string => randomBytes(16).toString('hex');

/** A fresh secret of `bytes` random bytes, hex. */
export const randomSecret = (bytes: number): string => randomBytes(bytes).toString('hex');

/** So many random numbers from 0 to 255. */
export const randomNumbers = (count: number): number[] => [...randomBytes(count)];
