import type { ImportPlan } from './import-plan';
import type { RosterImportDocument } from '../../records/roster-imports/document';
/** So many problems are kept with an import; all are in its report. */
const problemsKept = 100;

/** How many people a plan changes, by field. */
function changesByField({ changes }: ImportPlan): { field: string; people: number }[] {
  const people = new Map<string, number>();
  for (const { kind, fields } of changes)
    if (kind !== 'added') for (const { field } of fields) people.set(field, (people.get(field) ?? 0) + 1);
  return [...people].map(([field, count]) => ({ field, people: count })).sort((a, b) => b.people - a.people);
}

/** What a check found, as it is kept and shown. */
export function outcomeOf(plan: ImportPlan): RosterImportDocument['outcome'] {
  const { problems, ...report } = plan.report;
  return {
    report,
    problems: problems.slice(0, problemsKept),
    changes: changesByField(plan),
    matches: plan.matches,
  };
}
