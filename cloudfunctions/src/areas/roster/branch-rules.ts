import type { RowProblem, RowReason } from '../../../../types/roster';
import { committeeId } from '../../domain/roles';
import { newOrgUnit } from '../../records/org-units/rules';
import { codeOf, textOf } from './cells';
import { badCellsOf, type ColumnMatch, type Columns, rowsOf, sheetNamed } from './columns';
import type { Sheet } from './workbook';
import type { OrgUnitDocument } from '../../records/org-units/document';

export const branchSheet = '支部';
/** In the order of our template. */
export const branchColumns = {
  code: { title: '支部代码', also: ['支部编码', '党支部代码', '党组织代码'], need: 'always' },
  name: { title: '支部名称', also: ['党支部名称', '党支部', '支部'], need: 'always' },
  unitCode: { title: '单位代码', also: ['单位编码'], need: 'always' },
  unitName: { title: '单位名称', also: ['单位', '所在单位'], need: 'always' },
  generalCode: { title: '上级总支代码', also: ['总支代码'] },
  generalName: { title: '上级总支', also: ['上级总支名称', '总支名称', '总支'] },
} as const satisfies Columns;
type Key = keyof typeof branchColumns;

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
  /** What is new, parents before children. */
  readonly added: readonly OrgUnitDocument[];
  /** How many organisation units the file names. */
  readonly named: number;
  /** The branches in the file, those that were there included. */
  readonly branches: ReadonlyMap<string, Branch>;
  readonly units: number;
  readonly problems: readonly RowProblem[];
  /** Null if the file has no sheet 支部. */
  readonly match: ColumnMatch | null;
}

/** What the sheet 支部 is read against. */
export interface TreeOptions {
  /** The name of the root, should there be no tree yet. */
  readonly committeeName: string;
  /** The tree that is there. */
  readonly stored: readonly OrgUnitDocument[];
  /** The organisation unit that the caller keeps the roster of. */
  readonly scope: string;
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

const reorganise = '请在“组织架构”中办理，再导入。';

/** The tree as it grows, row by row. An import adds to it; it moves, renames and dissolves nothing. */
class Tree {
  readonly added: OrgUnitDocument[] = [];
  readonly branches = new Map<string, Branch>();
  /** Of what the file names, the row that named it first. */
  readonly rows = new Map<string, number>();
  private readonly nodes: Map<string, OrgUnitDocument>;
  private readonly told = new Set<string>();
  private readonly root: OrgUnitDocument;
  private nextOrder: number;

  constructor(private readonly options: TreeOptions) {
    const { stored, committeeName } = options;
    this.nodes = new Map(stored.map(node => [node._id, node]));
    this.nextOrder = stored.reduce((most, { order }) => Math.max(most, order + 1), 0);
    this.root = this.nodes.get(committeeId) ?? this.make(committeeId, 'committee', committeeName, null);
  }

  private make(id: string, kind: OrgUnitDocument['kind'], name: string, parent: OrgUnitDocument | null) {
    const made = newOrgUnit({ _id: id, kind, name, parent, order: this.nextOrder++ });
    this.nodes.set(id, made);
    this.added.push(made);
    return made;
  }

  /** What is wrong with a row against those before it and against the tree that is there. */
  faultsOf({ code, unitCode, generalCode }: Entry): Finding[] {
    if (this.branches.has(code)) return [['code', 'duplicateBranch', `支部代码与第 ${this.rows.get(code)} 行重复。`]];
    const named = [
      ['code', code, 'branch'],
      ['unitCode', unitCode, 'unit'],
      ['generalCode', generalCode, 'generalBranch'],
    ] as const;
    const own = named.find(([, id, kind]) => id !== '' && (this.nodes.get(id)?.kind ?? kind) !== kind);
    const amongThemselves = new Set([code, unitCode, generalCode || ' ']).size < 3;
    if (own || amongThemselves) return [[own?.[0] ?? 'code', 'codeTaken', '这个代码已用于另一级组织。']];
    const gone = named.find(([, id]) => (this.nodes.get(id)?.dissolvedAt ?? null) !== null);
    if (gone) return [[gone[0], 'dissolved', '这个组织已撤销，代码不能再用。']];
    return [...this.misplaced(code, unitCode, generalCode)];
  }

  private misplaced(code: string, unitCode: string, generalCode: string): Finding[] {
    const general = this.nodes.get(generalCode);
    if (general && general.parentId !== unitCode) {
      const row = this.rows.get(generalCode);
      const where = row === undefined ? '现在属于另一个单位' : `在第 ${row} 行属于另一个单位`;
      return [['generalCode', 'generalBranchElsewhere', `这个总支${where}。`]];
    }
    const parentId = generalCode || unitCode;
    const branch = this.nodes.get(code);
    if (branch && branch.parentId !== parentId) {
      const name = this.nodes.get(branch.parentId ?? '')?.name ?? '';
      return [['code', 'orgUnitElsewhere', `这个支部现在属于“${name}”。调整隶属关系${reorganise}`]];
    }
    const path = [committeeId, unitCode, parentId, code];
    if (!path.includes(this.options.scope))
      return [['code', 'outsideScope', '这个支部不在您管理的范围内，请联系上级管理员。']];
    return [];
  }

  add(entry: Entry): Finding[] {
    const found: Finding[] = [];
    const node = (id: string, kind: OrgUnitDocument['kind'], name: string, parent: OrgUnitDocument, key: Key) => {
      const known = this.nodes.get(id);
      const row = this.rows.get(id);
      if (known && known.name !== name && row !== undefined)
        found.push([key, 'nameDiffers', `名称与第 ${row} 行不同，采用“${known.name}”。`]);
      else if (known && known.name !== name)
        found.push([key, 'nameDiffers', `现在的名称是“${known.name}”，未改名。改名${reorganise}`]);
      if (row === undefined) this.rows.set(id, entry.row);
      return known ?? this.make(id, kind, name, parent);
    };
    const unit = node(entry.unitCode, 'unit', entry.unitName, this.root, 'unitName');
    const parent =
      entry.generalCode === ''
        ? unit
        : node(entry.generalCode, 'generalBranch', entry.generalName, unit, 'generalName');
    const orgUnit = node(entry.code, 'branch', entry.name, parent, 'name');
    this.branches.set(entry.code, { orgUnit, unit, row: entry.row });
    return found.filter(([key]) => this.tellsAnew(entry, key));
  }

  /** A unit under another name is told once, not for each of its branches. */
  private tellsAnew(entry: Entry, key: Key): boolean {
    const what = `${key} ${entry.unitCode} ${entry.generalCode} ${entry[key]}`;
    return key === 'name' || !(this.told.has(what) || !this.told.add(what));
  }

  get units(): number {
    return [...this.rows.keys()].filter(id => this.nodes.get(id)?.kind === 'unit').length;
  }
}

const noTree = { added: [], named: 0, branches: new Map(), units: 0 };

/** The organisation tree from the sheet 支部; empty if there is none. Rows that are refused are left out of it. */
export function treeOf(sheets: readonly Sheet[], options: TreeOptions): BranchTree {
  const sheet = sheetNamed(sheets, branchSheet);
  if (!sheet) return { ...noTree, problems: [], match: null };
  const tree = new Tree(options);
  const { match, rows, problem } = rowsOf(sheet, branchColumns);
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
      const column = match.taken[key] ?? branchColumns[key].title;
      problems.push({ sheet: sheet.name, row: number, column, reason, severity, message });
    }
  }
  if (tree.branches.size === 0) return { ...noTree, problems, match };
  const { added, branches, units } = tree;
  // The root is not named by any row.
  const named = tree.rows.size + Number(added[0]?._id === committeeId);
  return { added, named, branches, units, problems, match };
}
