import * as z from 'zod';
import { instant } from './fields';

/** One step of the rotating code. */
export const codeStep = z.object({
  /** Six digits. */
  code: z.string(),
  /** What the QR picture says: read by the member page's scanner. */
  qrText: z.string(),
  /** Shown from … until …, on the server's clock. Accepted for one step longer. */
  from: instant,
  until: instant,
});
export type CodeStep = z.output<typeof codeStep>;

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
