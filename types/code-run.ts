import * as z from 'zod';
import { instant } from './fields';

/** Steps of the rotating code one after another, as short as they can be said: four hours are some six kilobytes. */
export const codeRun = z.object({
  /** Shown from … on, each for `stepMs`. */
  from: instant,
  /** Six digits a step, without anything between. */
  digits: z.string().regex(/^(\d{6})*$/),
  /** What stands before the digits in a QR picture. */
  qrPrefix: z.string(),
});
export type CodeRun = z.output<typeof codeRun>;
