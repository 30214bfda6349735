import type { RosterImportDocument } from '../../../records/roster-imports/document';
import { branchColumns, branchSheet, type Columns, memberColumns } from '../rules/template';
import { codeOf } from '../workbook/cells';

/** How the columns were understood, and every heading there is to choose from. */
export function columnChoices({ outcome: { matches } }: RosterImportDocument) {
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
