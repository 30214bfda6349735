import * as z from 'zod';

/** Milliseconds since the epoch. Shown in UTC+8 whatever the machine's zone. */
export const instant = z.int().min(0).max(8_640_000_000_000_000);

/** An id made by the client (`newId()`), so that a retried command creates nothing twice: 16–40 of `[0-9a-z]`. */
export const clientId = z.string().regex(/^[0-9a-z]{16,40}$/);

/** An id as the roster or the database gives it. */
export const id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[0-9A-Za-z_-]+$/);

/** A line of text as typed: trimmed, without control characters, 1 to `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);

/** Several lines of text; may be empty. */
export const text = (max: number) => z.string().trim().max(max);
