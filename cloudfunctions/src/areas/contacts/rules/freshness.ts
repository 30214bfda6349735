import type { Held } from '../../../../../types/operation';

/** How old what a warm instance shows may be: a change of the roster is seen everywhere within this, once it is written. */
export const freshForMs = 3_000;

/** How old what a caller is shown may be: those who keep the roster see at once what they have changed. */
export const allowedAgeMs = ({ held }: { readonly held: readonly Held[] }): number =>
  held.some(({ role }) => role === 'administrator') ? 0 : freshForMs;
