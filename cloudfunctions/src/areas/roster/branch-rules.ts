import type { RowProblem, RowReason } from '../../../../types/roster';
import { committeeId } from '../../domain/roles';
import type { OrgUnitDocument } from '../../platform/documents';
import { newOrgUnit } from './org-unit-rules';
import { codeOf, textOf } from './cells';
import { badCellsOf, type Choice, type ColumnMatch, type Columns, rowsOf, sheetNamed } from './columns';
import type { Sheet } from './workbook';

export const branchSheet = '支部';
const columns = {
  code: { title: '支部代码', also: ['支部编码', '党支部代码', '党组织代码'], need: 'always' },
  name: { title: '支部名称', also: ['党支部名称', '党支部', '支部'], need: 'always' },
  unitCode: { title: '单位代码', also: ['单位编码'], need: 'always' },
  unitName: { title: '单位名称', also: ['单位', '所在单位'], need: 'always' },
  generalCode: { title: '上级总支代码', also: ['总支代码'] },
  generalName: { title: '上级总支', also: ['上级总支名称', '总支名称', '总支'] },
} as const satisfies Columns;
type Key = keyof typeof columns;

interface Entry extends Readonly<Record<Key, string>> {
  readonly row: number;
}

/** A branch, where it stands in the tree, and the row that it comes from; null = it was there before. */
export interface Branch {
  readonly orgUnit: OrgUnitDocument;
  readonly unit: OrgUnitDocument;
  readonly row: number | null;
}

export interface BranchTree {
  /** Root first, parents before children. */
  readonly orgUnits: readonly OrgUnitDocument[];
  readonly branches: ReadonlyMap<string, Branch>;
  readonly units: number;
  readonly problems: readonly RowProblem[];
  /** Null if the file has no sheet 支部. */
  readonly match: ColumnMatch | null;
}

/** Codes become ids, so they are made of what ids are made of. */
export const isCode = (code: string) => /^[0-9A-Za-z_-]{1,40}$/.test(code);

type Finding = readonly [Key, RowReason, string];

/** What is wrong with a row by itself. */
function faultsOf({ code, name, unitCode, unitName, generalCode, generalName }: Entry): Finding[] {
  const found: Finding[] = [];
  if (code === '') found.push(['code', 'branchCodeMissing', '没有填写支部代码。']);
  else if (!isCode(code))
    found.push(['code', 'badBranchCode', '支部代码只能由字母、数字、“-”和“_”组成，不超过 40 个字符。']);
  if (name === '') found.push(['name', 'branchNameMissing', '没有填写支部名称。']);
  if (unitCode === '') found.push(['unitCode', 'unitMissing', '没有填写单位代码，不知道这个支部属于哪个单位。']);
  else if (!isCode(unitCode))
    found.push(['unitCode', 'badUnitCode', '单位代码只能由字母、数字、“-”和“_”组成，不超过 40 个字符。']);
  if (unitName === '') found.push(['unitName', 'unitMissing', '没有填写单位名称。']);
  if ((generalCode === '') !== (generalName === ''))
    found.push(['generalCode', 'generalBranchIncomplete', '上级总支的代码和名称应同时填写，或同时空着。']);
  else if (generalCode !== '' && !isCode(generalCode))
    found.push(['generalCode', 'badBranchCode', '上级总支代码只能由字母、数字、“-”和“_”组成，不超过 40 个字符。']);
  const long = (
    [
      ['name', name],
      ['unitName', unitName],
      ['generalName', generalName],
    ] as const
  ).find(([, text]) => text.length > 60);
  if (long) found.push([long[0], 'tooLong', '名称过长，最多 60 个字。']);
  return found;
}

/** The tree as it grows, row by row. */
class Tree {
  readonly nodes = new Map<string, OrgUnitDocument>();
  readonly rows = new Map<string, number>();
  readonly branches = new Map<string, Branch>();
  readonly root: OrgUnitDocument;

  constructor(committeeName: string) {
    this.root = newOrgUnit({ _id: committeeId, kind: 'committee', name: committeeName, parent: null, order: 0 });
    this.nodes.set(committeeId, this.root);
  }

  /** What is wrong with a row against those before it. */
  faultsOf({ code, unitCode, generalCode }: Entry): Finding[] {
    const kindOf = (id: string) => this.nodes.get(id)?.kind;
    if (this.branches.has(code)) return [['code', 'duplicateBranch', `支部代码与第 ${this.rows.get(code)} 行重复。`]];
    const asOther = ([key, id, kind]: readonly [Key, string, OrgUnitDocument['kind']]) =>
      id !== '' && (kindOf(id) ?? kind) !== kind ? [key] : [];
    const own = (
      [
        ['code', code, 'branch'],
        ['unitCode', unitCode, 'unit'],
        ['generalCode', generalCode, 'generalBranch'],
      ] as const
    ).flatMap(asOther);
    const among = new Set([code, unitCode, generalCode || ' ']).size < 3 ? (['code'] as const) : [];
    const taken = own[0] ?? among[0];
    if (taken) return [[taken, 'codeTaken', '这个代码已用于另一级组织。']];
    const general = this.nodes.get(generalCode);
    if (general && general.parentId !== unitCode)
      return [
        ['generalCode', 'generalBranchElsewhere', `这个总支在第 ${this.rows.get(generalCode)} 行属于另一个单位。`],
      ];
    return [];
  }

  add(entry: Entry): Finding[] {
    const found: Finding[] = [];
    const node = (id: string, kind: OrgUnitDocument['kind'], name: string, parent: OrgUnitDocument, key: Key) => {
      const known = this.nodes.get(id);
      if (known && known.name !== name)
        found.push([key, 'nameDiffers', `名称与第 ${this.rows.get(id)} 行不同，已采用那一行的“${known.name}”。`]);
      if (known) return known;
      const made = newOrgUnit({ _id: id, kind, name, parent, order: this.nodes.size });
      this.nodes.set(id, made);
      this.rows.set(id, entry.row);
      return made;
    };
    const unit = node(entry.unitCode, 'unit', entry.unitName, this.root, 'unitName');
    const parent =
      entry.generalCode === ''
        ? unit
        : node(entry.generalCode, 'generalBranch', entry.generalName, unit, 'generalName');
    const orgUnit = node(entry.code, 'branch', entry.name, parent, 'name');
    this.branches.set(entry.code, { orgUnit, unit, row: entry.row });
    return found;
  }
}

/** The organisation tree from the sheet 支部; empty if there is none. Rows that are refused are left out of it. */
export function treeOf(sheets: readonly Sheet[], committeeName: string, choice?: Choice): BranchTree {
  const sheet = sheetNamed(sheets, branchSheet);
  if (!sheet) return { orgUnits: [], branches: new Map(), units: 0, problems: [], match: null };
  const tree = new Tree(committeeName);
  const { match, rows, problem } = rowsOf(sheet, columns, choice);
  const problems: RowProblem[] = problem ? [problem] : [];
  for (const row of rows) {
    const { number, cells } = row;
    const [code, unitCode, generalCode] = [codeOf(cells.code), codeOf(cells.unitCode), codeOf(cells.generalCode)];
    const [name, unitName, generalName] = [textOf(cells.name), textOf(cells.unitName), textOf(cells.generalName)];
    const entry = { row: number, code, name, unitCode, unitName, generalCode, generalName };
    const bad = badCellsOf(row);
    const alone = bad.length > 0 ? bad : faultsOf(entry);
    const faults = alone.length > 0 ? alone : tree.faultsOf(entry);
    const severity = faults.length > 0 ? 'refused' : 'warning';
    for (const [key, reason, message] of faults.length > 0 ? faults : tree.add(entry)) {
      const column = match.taken[key] ?? columns[key].title;
      problems.push({ sheet: sheet.name, row: number, column, reason, severity, message });
    }
  }
  const orgUnits = tree.branches.size === 0 ? [] : [...tree.nodes.values()];
  const units = orgUnits.filter(node => node.kind === 'unit').length;
  return { orgUnits, branches: tree.branches, units, problems, match };
}
