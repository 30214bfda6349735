import type { OrgUnitDocument } from '../../../records/org-units/document';
import type { SheetWork } from '../../../records/gatherings/document';

type Branch = Pick<OrgUnitDocument, '_id'>;

/**
 * So long after the last progress the scheduler goes on; and so long after they were made sheets are looked over once more:
 * when any call that was under way at the close has ended.
 */
export const pauseMs = 60_000;

/** What there is to do with the sheets of a gathering that has just been closed. */
export const allToMake: SheetWork = { phase: 'making', after: '', done: 0, of: 0 };

/** What there is to do with sheets that were made, of so many branches. */
export const allToReview = (of: number): SheetWork => ({ phase: 'reviewing', after: '', done: 0, of });

/** The branches whose turn it is; `branches` in the order of their ids. */
export const nextBranches = <B extends Branch>({ after }: SheetWork, branches: readonly B[], count: number): B[] =>
  branches.filter(({ _id }) => _id > after).slice(0, count);

/** What there is still to do when the branches up to `last` are done; null = nothing. */
export function workAfter(
  { phase }: SheetWork,
  branches: readonly Branch[],
  last: string | undefined,
): SheetWork | null {
  const of = branches.length;
  if (last !== undefined) {
    const done = branches.filter(({ _id }) => _id <= last).length;
    if (done < of) return { phase, after: last, done, of };
  }
  return phase === 'making' ? allToReview(of) : null;
}
