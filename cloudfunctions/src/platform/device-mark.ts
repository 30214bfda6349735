import { createHmac } from 'node:crypto';
import { derivedKeys } from './derived-key';

let key: Buffer | undefined;

/** What is kept in place of a phone's own id: it tells whether two check-ins at one gathering came from one phone, and no more. */
export function deviceHash(gatheringId: string, deviceId: string): string {
  key ??= derivedKeys('devices')[0].bytes;
  return createHmac('sha256', key)
    .update(JSON.stringify([gatheringId, deviceId]))
    .digest('base64url')
    .slice(0, 16);
}
