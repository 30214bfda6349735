import { configuration } from '../../../scripts/message-templates';
import type { Host } from '../world/host';

declare const host: Host;

/** Stands for `platform/message-templates`: of which kind they are, the schedule says. */
export const configuredTemplates = () => {
  const longTerm = host.longTerm();
  const { gathering, change, result } = configuration;
  return { gathering: { ...gathering, longTerm }, change: { ...change, longTerm }, result: { ...result, longTerm } };
};
