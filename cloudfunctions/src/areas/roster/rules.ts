import type { RosterPerson, RowProblem } from '../../../../types/roster';
import { type BranchTree, branchSheet, treeOf } from './branch-rules';
import { peopleOf } from './member-rules';
import type { Sheet } from './workbook';

/** A roster that has been checked: what of it can be imported, and what is to be said about the rest. */
export interface CheckedRoster {
  readonly tree: BranchTree;
  readonly people: readonly RosterPerson[];
  readonly problems: readonly RowProblem[];
}

/** Branches that nobody leads: their gatherings could be scheduled by nobody. */
function leaderless({ branches }: BranchTree, people: readonly RosterPerson[]): RowProblem[] {
  const led = new Set(people.filter(person => person.duty === 'secretary').map(person => person.branchId));
  const without = [...branches.values()].filter(branch => !led.has(branch.orgUnit._id));
  return without.map(branch => ({
    sheet: branchSheet,
    row: branch.row,
    column: null,
    reason: 'noSecretary',
    severity: 'warning',
    message: '“党员”表中没有这个支部的书记。',
  }));
}

/** Checks a whole workbook. Without a usable sheet 支部 the people are not looked at: none of them could be placed. */
export function checkRoster(sheets: readonly Sheet[], committeeName: string): CheckedRoster {
  const tree = treeOf(sheets, committeeName);
  if (tree.branches.size === 0) return { tree, people: [], problems: tree.problems };
  const { people, problems } = peopleOf(sheets, tree.branches);
  const unled = people.length === 0 ? [] : leaderless(tree, people);
  return { tree, people, problems: [...tree.problems, ...unled, ...problems] };
}

/** How many rows were refused: a row with two faults is one, and so is a whole sheet. */
export function countRefused(problems: readonly RowProblem[]): number {
  const refused = problems.filter(problem => problem.severity === 'refused');
  return new Set(refused.map(({ sheet, row }) => `${sheet} ${row}`)).size;
}
