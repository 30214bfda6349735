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
