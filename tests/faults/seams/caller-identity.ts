import type { Host } from '../world/host';

declare const host: Host;

/** Stands for `platform/caller-identity`. */
export const callerOpenid = (): string | null => host.openid();
