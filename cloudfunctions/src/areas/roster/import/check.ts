import type { RowProblem } from '../../../../../types/roster';
import { Branches } from './branch-choice';
import { branchSheet } from '../rules/template';
import { type BranchTree, type TreeOptions, treeOf } from './branches';
import { type Choice, type ColumnMatch, sheetMissing } from './columns';
import { peopleOf, type RosterRow } from './people';
import type { Sheet } from '../workbook/workbook';

/** A roster that has been checked: what of it can be imported, and what is to be said about the rest. */
export interface CheckedRoster {
  readonly tree: BranchTree;
  readonly branches: Branches;
  readonly people: readonly RosterRow[];
  readonly problems: readonly RowProblem[];
  /** How the columns of each sheet were understood. */
  readonly matches: readonly ColumnMatch[];
}

/** What a roster is checked against. */
export interface CheckOptions extends TreeOptions {
  /** The caller's own choice of columns on the sheet 党员. */
  readonly choice?: Choice;
}

/** Branches that nobody leads: their gatherings could be scheduled by nobody. */
function leaderless({ branches }: BranchTree, people: readonly RosterRow[]): RowProblem[] {
  const led = new Set(people.filter(({ person }) => person.duty === 'secretary').map(({ person }) => person.branchId));
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

/** Checks a whole workbook. Where there are no branches at all the people are not looked at: none of them could be placed. */
export function checkRoster(sheets: readonly Sheet[], options: CheckOptions): CheckedRoster {
  const { stored, scope, choice } = options;
  const tree = treeOf(sheets, options);
  const branches = new Branches(tree.branches, stored, scope);
  if (branches.size === 0) {
    const problems = tree.match ? tree.problems : [sheetMissing(branchSheet)];
    return { tree, branches, people: [], problems, matches: tree.match ? [tree.match] : [] };
  }
  const { rows: people, problems, match } = peopleOf(sheets, branches, choice);
  const unled = people.length === 0 ? [] : leaderless(tree, people);
  const matches = [tree.match, match].filter(found => found !== null);
  return { tree, branches, people, problems: [...tree.problems, ...unled, ...problems], matches };
}

/** How many rows were refused: a row with two faults is one, and so is a whole sheet. */
export function countRefused(problems: readonly RowProblem[]): number {
  const refused = problems.filter(problem => problem.severity === 'refused');
  return new Set(refused.map(({ sheet, row }) => `${sheet} ${row}`)).size;
}
