import type { RowProblem, RowReason } from '../../../../types/roster';
import type { OrgUnitDocument } from '../../platform/documents';
import { codeOf, textOf } from './cells';
import { type Columns, rowsOf } from './columns';
import type { Sheet } from './workbook';

export const branchSheet = '支部';
const committeeId = 'C';

const columns = {
  required: { code: '支部代码', name: '支部名称', unitCode: '单位代码', unitName: '单位名称' },
  optional: { generalCode: '上级总支代码', generalName: '上级总支' },
} as const satisfies Columns;
type Key = keyof typeof columns.required | keyof typeof columns.optional;

interface Entry extends Readonly<Record<Key, string>> {
  readonly row: number;
}

/** A branch, where it stands in the tree, and the row that it comes from. */
export interface Branch {
  readonly orgUnit: OrgUnitDocument;
  readonly unit: OrgUnitDocument;
  readonly row: number;
}

export interface BranchTree {
  /** Root first, parents before children. */
  readonly orgUnits: readonly OrgUnitDocument[];
  readonly branches: ReadonlyMap<string, Branch>;
  readonly units: number;
  readonly problems: readonly RowProblem[];
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
    this.root = {
      _id: committeeId,
      kind: 'committee',
      name: committeeName,
      parentId: null,
      path: [committeeId],
      order: 0,
    };
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
      const made = { _id: id, kind, name, parentId: parent._id, path: [...parent.path, id], order: this.nodes.size };
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

/** The organisation tree from the sheet 支部. Rows that are refused are left out of it. */
export function treeOf(sheets: readonly Sheet[], committeeName: string): BranchTree {
  const tree = new Tree(committeeName);
  const problems: RowProblem[] = [];
  const found = rowsOf(sheets, branchSheet, columns);
  const titles: Readonly<Record<Key, string>> = { ...columns.required, ...columns.optional };
  for (const { number, cells } of 'rows' in found ? found.rows : []) {
    const [code, unitCode, generalCode] = [codeOf(cells.code), codeOf(cells.unitCode), codeOf(cells.generalCode)];
    const [name, unitName, generalName] = [textOf(cells.name), textOf(cells.unitName), textOf(cells.generalName)];
    const entry = { row: number, code, name, unitCode, unitName, generalCode, generalName };
    const alone = faultsOf(entry);
    const faults = alone.length > 0 ? alone : tree.faultsOf(entry);
    const severity = faults.length > 0 ? 'refused' : 'warning';
    for (const [key, reason, message] of faults.length > 0 ? faults : tree.add(entry))
      problems.push({ sheet: branchSheet, row: number, column: titles[key], reason, severity, message });
  }
  if ('problem' in found) problems.push(found.problem);
  const orgUnits = [...tree.nodes.values()];
  return { orgUnits, branches: tree.branches, units: orgUnits.filter(node => node.kind === 'unit').length, problems };
}
