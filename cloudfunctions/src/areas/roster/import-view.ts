import type { RosterImport } from '../../../../types/roster';
import { branchColumns, branchSheet } from './branch-rules';
import { codeOf } from './cells';
import type { Columns } from './columns';
import { memberColumns } from './member-rules';
import type { RosterImportDocument } from '../../records/roster-imports/document';

/** How an import stands. */
export function importOf(record: RosterImportDocument): RosterImport {
  const { _id: importId, fileName, state, checkedBy, appliedBy, checkedAt, appliedAt, outcome, overtaken } = record;
  const { done, total } = record;
  return {
    importId,
    fileName,
    state,
    by: (appliedBy ?? checkedBy).name,
    checkedAt,
    appliedAt,
    progress: { done, total },
    overtaken: overtaken.length,
    changes: outcome.changes.map(change => ({ ...change })),
    report: outcome.report,
  };
}

/** Every problem that is kept: rows that were overtaken first, for they came last. */
export const problemsOf = ({ overtaken, outcome }: RosterImportDocument) => [...overtaken, ...outcome.problems];

/** How the columns were understood, and every heading there is to choose from. */
export function columnsOf({ outcome: { matches } }: RosterImportDocument) {
  const columns = matches.flatMap(({ sheet, taken }) => {
    const known: Columns = codeOf(sheet) === branchSheet ? branchColumns : memberColumns;
    return Object.entries(known).map(([field, { title, need }]) => ({
      sheet,
      field,
      title,
      required: need === 'always',
      column: taken[field] ?? null,
    }));
  });
  return { columns, headings: Object.fromEntries(matches.map(({ sheet, headings }) => [sheet, [...headings]])) };
}
