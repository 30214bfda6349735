import type { Host } from '../world/host';

declare const host: Host;

/** Stands for what `platform/random` takes from `node:crypto`. */
export const randomBytes = (count: number): Buffer => Buffer.from(host.randomHex(count), 'hex');
