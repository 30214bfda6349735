import * as z from 'zod';

/**
 * Whether a branch's part of a gathering is valid, by the rule of its kind. `expected` and `present` are of those entitled to
 * vote, or of the committee; `needed`: how many of them have to be there. Derived, never typed in.
 */
export const quorum = z.object({
  rule: z.enum(['halfOfEntitled', 'halfOfBranchCommittee']),
  expected: z.int(),
  came: z.int(),
  needed: z.int(),
  met: z.boolean(),
});
export type Quorum = z.output<typeof quorum>;
