/**
 * Work that a document still waits for, by job: the instant from which it is due; null = nothing to do. It is noted in the
 * same write as what brings it about, so that a crash in between leaves nothing undone for good.
 */
export type Due<Job extends string> = { readonly [J in Job]: number | null };

/** Due since ever, whatever the clocks of two instances say. */
export const atOnce = 1;
