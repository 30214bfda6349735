import { createHmac } from 'node:crypto';
import { derivedKeys } from './derived-key';

/** A phone that checked in: `hash` of its own id that means something within one gathering only, and when it was noted. */
export interface DeviceMark {
  readonly hash: string;
  readonly at: number;
}

let key: Buffer | undefined;

/** What is kept in place of a phone's own id: it tells whether two check-ins at one gathering came from one phone, and no more. */
export function deviceMark(gatheringId: string, deviceId: string, at: number): DeviceMark {
  key ??= derivedKeys('devices')[0].bytes;
  const hash = createHmac('sha256', key)
    .update(JSON.stringify([gatheringId, deviceId]))
    .digest('base64url')
    .slice(0, 16);
  return { hash, at };
}
