import { ask } from '../../platform/call';

/** How I attended what was held in a year. */
export const getOwnYear = (year: number) => ask('records', 'getOwnYear', { year });
