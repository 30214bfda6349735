import type { LogLine } from '../../../cloudfunctions/src/runtime/logging';
import type { Host } from '../world/host';

declare const host: Host;

/** Stands for `runtime/logging`. */
export const log = (line: LogLine): void => host.log(line);
