import type { Host } from '../world/host';

declare const host: Host;

/** Stands for `platform/clock`. */
export const now = (): number => host.now();
