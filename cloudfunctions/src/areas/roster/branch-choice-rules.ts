import type { RowReason } from '../../../../types/roster';
import type { Branch } from './branch-rules';
import type { OrgUnitDocument } from '../../records/org-units/document';

/** How a row says which branch it means. */
export interface BranchWords {
  readonly code: string;
  readonly name: string;
  /** The name or the code of its unit. */
  readonly unit: string;
}

type Field = 'branchId' | 'branchName';

/** The branch that is meant, and perhaps a word on it; or why there is none. */
export type BranchChoice =
  | { readonly branch: Branch; readonly warning: readonly [Field, RowReason, string] | null }
  | { readonly branch: null; readonly refusal: readonly [Field, RowReason, string] };

const key = (name: string) => name.normalize('NFKC').replace(/\s/g, '');

/** The branches that people can be put into: those of the file before those that were there. */
export class Branches {
  private readonly byCode = new Map<string, Branch>();
  private readonly byName = new Map<string, Branch[]>();

  /** `scope` is the organisation unit that the caller keeps the roster of. */
  constructor(
    inFile: ReadonlyMap<string, Branch>,
    stored: readonly OrgUnitDocument[],
    private readonly scope: string,
  ) {
    const nodes = new Map(stored.map(node => [node._id, node]));
    for (const orgUnit of stored) {
      const unit = orgUnit.path.map(id => nodes.get(id)).find(node => node?.kind === 'unit');
      if (orgUnit.kind === 'branch' && unit) this.byCode.set(orgUnit._id, { orgUnit, unit, row: null });
    }
    for (const [code, branch] of inFile) this.byCode.set(code, branch);
    for (const branch of this.byCode.values())
      if (this.isWithin(branch) && branch.orgUnit.dissolvedAt === null)
        this.byName.set(key(branch.orgUnit.name), [...(this.byName.get(key(branch.orgUnit.name)) ?? []), branch]);
  }

  get size(): number {
    return this.byCode.size;
  }

  find(code: string): Branch | undefined {
    return this.byCode.get(code);
  }

  private isWithin({ orgUnit }: Branch): boolean {
    return orgUnit.path.includes(this.scope);
  }

  /** Finds the branch of a row: by its code, or else by its name if only one within the scope has it. */
  choose({ code, name, unit }: BranchWords): BranchChoice {
    if (code === '') return this.byItsName(name, unit);
    const branch = this.byCode.get(code);
    const shown = code.slice(0, 40);
    if (!branch)
      return { branch: null, refusal: ['branchId', 'unknownBranch', `没有代码为“${shown}”的支部，请核对支部代码。`] };
    if (!this.isWithin(branch))
      return { branch: null, refusal: ['branchId', 'outsideScope', '这个支部不在您管理的范围内，请联系上级管理员。'] };
    if (branch.orgUnit.dissolvedAt !== null)
      return { branch: null, refusal: ['branchId', 'dissolved', '这个支部已撤销，请填写现在的支部。'] };
    const differs = name !== '' && key(name) !== key(branch.orgUnit.name);
    const message = `代码为“${shown}”的支部是“${branch.orgUnit.name}”，已按代码归入，请核对。`;
    return { branch, warning: differs ? ['branchName', 'branchNameDiffers', message] : null };
  }

  private byItsName(name: string, unit: string): BranchChoice {
    if (name === '') return { branch: null, refusal: ['branchId', 'unknownBranch', '没有填写所在支部。'] };
    const called = this.byName.get(key(name)) ?? [];
    const within = called.filter(branch => [branch.unit.name, branch.unit._id].some(word => key(word) === key(unit)));
    const meant = unit === '' ? called : within;
    const shown = name.slice(0, 40);
    const [branch, ...others] = meant;
    if (!branch) {
      const message = `没有名为“${shown}”的支部${called.length > 0 ? '属于这个单位' : ''}，请核对名称，或填写支部代码。`;
      return { branch: null, refusal: ['branchName', 'unknownBranch', message] };
    }
    if (others.length === 0) return { branch, warning: null };
    const message = `有 ${meant.length} 个支部名为“${shown}”，请填写支部代码${unit === '' ? '，或增加“单位名称”一列' : ''}。`;
    return { branch: null, refusal: ['branchName', 'ambiguousBranch', message] };
  }
}
