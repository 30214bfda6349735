import type { GatheringDocument } from '../../../records/gatherings/document';
import { makingOf } from '../../../records/gatherings/rules';
import type { SheetDocument } from '../../../records/sheets/document';
import { addSheet, latestSheet } from '../../../records/sheets/store';
import { retryWrite } from '../../../runtime/retry-write';

/** What came of a new version of a sheet. */
export type VersionOutcome<Word extends string> =
  | { readonly is: 'added'; readonly sheet: SheetDocument }
  /** The rule's word for why there is none, and the version that it was said of. */
  | { readonly is: 'refused'; readonly word: Word; readonly latest: SheetDocument }
  /** There is no sheet: it is being made, as far as `making` says; null = it should be there, or there never will be one. */
  | { readonly is: 'missing'; readonly making: ReturnType<typeof makingOf> };

/** Adds to a branch's sheet the version that `decide` makes of the latest one. If somebody else was first, it decides anew. */
export const addSheetVersion = <Word extends string>(
  gathering: GatheringDocument,
  branchId: string,
  decide: (latest: SheetDocument) => SheetDocument | Word,
): Promise<VersionOutcome<Word>> =>
  retryWrite<VersionOutcome<Word>>(async () => {
    const latest = await latestSheet(gathering._id, branchId);
    if (!latest) return { is: 'missing', making: makingOf(gathering.sheetWork) };
    const next = decide(latest);
    if (typeof next === 'string') return { is: 'refused', word: next, latest };
    return (await addSheet(next)) ? { is: 'added', sheet: next } : undefined;
  });
