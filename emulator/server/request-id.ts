import { randomBytes } from 'node:crypto';

const start = randomBytes(6).toString('hex');
let count = 0;

/** A name for one request, unique over restarts. */
export function newRequestId(): string {
  return `${start}-${(++count).toString(36)}`;
}
