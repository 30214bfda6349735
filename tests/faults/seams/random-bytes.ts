import type { Host } from '../world/host';

declare const host: Host;

/** Stands for `platform/random`. */
export const randomId = (): string => host.randomHex(16);

export const randomSecret = (bytes: number): string => host.randomHex(bytes);
