import { Branches, type BranchWords } from './branch-choice-rules';
import { newOrgUnit } from '../../records/org-units/rules';
import type { OrgUnitDocument } from '../../records/org-units/document';

const node = (_id: string, kind: OrgUnitDocument['kind'], name: string, path: string[]) =>
  newOrgUnit({ _id, kind, name, order: 0, parent: path.length > 0 ? { _id: path.at(-1) ?? '', path } : null });
const stored = [
  node('C', 'committee', '工委', []),
  node('U1', 'unit', '市档案馆', ['C']),
  node('U2', 'unit', '市气象局', ['C']),
  node('G1', 'generalBranch', '机关党总支', ['C', 'U1']),
  node('B1', 'branch', '第一支部', ['C', 'U1', 'G1']),
  node('B2', 'branch', '第二支部（机关）', ['C', 'U1']),
  node('B3', 'branch', '第一支部', ['C', 'U2']),
];
const dissolved = { ...node('B5', 'branch', '第五支部', ['C', 'U1']), dissolvedAt: 5 };
const added = { orgUnit: node('B4', 'branch', '第四支部', ['C', 'U1']), unit: stored[1] as OrgUnitDocument, row: 2 };

test.each<[Partial<BranchWords>, string, string]>([
  [{ code: 'B1' }, 'C', 'B1'],
  [{ code: 'B1', name: '第一 支部' }, 'C', 'B1'],
  [{ code: 'B1', name: '第二支部' }, 'C', 'B1 branchNameDiffers'],
  [{ code: 'B4' }, 'C', 'B4'],
  [{ code: 'B9' }, 'C', 'unknownBranch'],
  [{ code: 'U1' }, 'C', 'unknownBranch'],
  [{ code: 'B5' }, 'C', 'dissolved'],
  [{}, 'C', 'unknownBranch'],
  [{ name: '第二支部(机关)' }, 'C', 'B2'],
  [{ name: '第四支部' }, 'C', 'B4'],
  [{ name: '第五支部' }, 'C', 'unknownBranch'],
  [{ name: '第一支部' }, 'C', 'ambiguousBranch'],
  [{ name: '第一支部', unit: '市气象局' }, 'C', 'B3'],
  [{ name: '第一支部', unit: 'U1' }, 'C', 'B1'],
  [{ name: '第一支部', unit: '市财政局' }, 'C', 'unknownBranch'],
  // Within a unit the name is enough, and nothing outside it can be named.
  [{ name: '第一支部' }, 'U2', 'B3'],
  [{ name: '第二支部（机关）' }, 'U2', 'unknownBranch'],
  [{ code: 'B1' }, 'U2', 'outsideScope'],
  [{ code: 'B1' }, 'G1', 'B1'],
])('%j within %s is %s', (words, scope, expected) => {
  const choice = new Branches(new Map([['B4', added]]), [...stored, dissolved], scope).choose({
    code: '',
    name: '',
    unit: '',
    ...words,
  });
  const said = choice.branch
    ? [choice.branch.orgUnit._id, ...(choice.warning ? [choice.warning[1]] : [])].join(' ')
    : choice.refusal[1];
  expect(said).toBe(expected);
});

test('a branch in the file stands for the one that was there', () => {
  const renamed = { ...added, orgUnit: node('B1', 'branch', '先锋支部', ['C', 'U1']) };
  const branches = new Branches(new Map([['B1', renamed]]), stored, 'C');
  expect(branches.find('B1')).toBe(renamed);
  expect(branches.choose({ code: '', name: '第一支部', unit: '' })).toMatchObject({
    branch: { orgUnit: { _id: 'B3' } },
  });
});
