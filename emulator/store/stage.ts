/** A pipeline to run: its stages in order, each with its one operator and what that is given. */
export type Stage = readonly [operator: string, argument: unknown];
