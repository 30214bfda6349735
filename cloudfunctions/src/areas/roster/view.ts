import type { RosterImport, RosterPerson } from '../../../../types/roster';
import { dateText } from '../../domain/local-time';
import { dutyWords, genderWords, standingWords } from '../../domain/person-words';
import type { Worksheet } from '../../platform/workbook-file';
import type { MemberDocument } from '../../records/members/document';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { RosterImportDocument } from '../../records/roster-imports/document';
import { branchColumns, branchSheet, type Column, memberColumns, memberSheet } from './rules/template';

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

const branchWidths = { code: 14, name: 28, unitCode: 12, unitName: 28, generalCode: 14, generalName: 24 };
const memberWidths: Readonly<Record<keyof typeof memberColumns, number>> = {
  no: 14,
  name: 12,
  gender: 6,
  branchId: 14,
  branchName: 28,
  unit: 28,
  title: 20,
  standing: 12,
  duty: 12,
  phone: 14,
  officePhone: 16,
  email: 26,
  wecom: 18,
  group: 14,
  joinedAt: 14,
};

const titled = <C extends Readonly<Record<string, Column>>>(columns: C, widths: Readonly<Record<keyof C, number>>) =>
  (Object.keys(columns) as (keyof C & string)[]).map(key => [columns[key]?.title ?? key, widths[key]] as const);

/** The branches of a part of the tree, as the sheet 支部 has them. */
export function branchesSheet(orgUnits: readonly OrgUnitDocument[], scope: string): Worksheet {
  const nodes = new Map(orgUnits.map(orgUnit => [orgUnit._id, orgUnit]));
  const branches = orgUnits.filter(
    ({ kind, path, dissolvedAt }) => kind === 'branch' && dissolvedAt === null && path.includes(scope),
  );
  const rows = branches
    .sort((a, b) => a.order - b.order)
    .map(({ _id, name, path }) => {
      const above = path.flatMap(id => nodes.get(id) ?? []);
      const [unit, general] = [above.find(node => node.kind === 'unit'), above.find(n => n.kind === 'generalBranch')];
      return [_id, name, unit?._id ?? '', unit?.name ?? '', general?._id ?? '', general?.name ?? ''];
    });
  return { name: branchSheet, columns: titled(branchColumns, branchWidths), rows };
}

/** Somebody on the roster, their phone number opened. */
type ExportedMember = Omit<MemberDocument, 'phone'> & { readonly phone: string | null };

const cells: Readonly<Record<keyof typeof memberColumns, (member: ExportedMember) => string | null>> = {
  no: ({ no }) => no,
  name: ({ name }) => name,
  gender: ({ gender }) => genderWords[gender],
  branchId: ({ branchId }) => branchId,
  branchName: ({ branchName }) => branchName,
  unit: ({ unitName }) => unitName,
  title: ({ title }) => title,
  standing: ({ standing }) => standingWords[standing],
  duty: ({ duty }) => duty && dutyWords[duty],
  phone: ({ phone }) => phone,
  officePhone: ({ officePhone }) => officePhone,
  email: ({ email }) => email,
  wecom: ({ wecom }) => wecom,
  group: ({ group }) => group,
  joinedAt: ({ joinedAt }) => (joinedAt === null ? null : dateText(joinedAt)),
};

/** The people of a part of the tree, as the sheet 党员 has them. */
export const peopleSheet = (members: readonly ExportedMember[]): Worksheet => ({
  name: memberSheet,
  columns: titled(memberColumns, memberWidths),
  rows: members.map(member => Object.values(cells).map(read => read(member))),
});

const needs = { always: '必填', either: '支部代码和支部名称填一项即可', no: '' } as const;
const hints: Partial<Record<keyof typeof memberColumns | keyof RosterPerson, string>> = {
  no: '字母、数字、“-”和“_”，不超过 40 个字符；同一个人始终用同一编号',
  branchName: '支部有重名时，请填写支部代码或单位名称',
  standing: Object.values(standingWords).join(' 或 '),
  duty: `${Object.values(dutyWords).join('、')}，或空着`,
  phone: '11 位数字，以 1 开头；本人用它登录',
  joinedAt: '如 2005-07-01',
};

/** How a roster file is filled in, column by column. */
export function explanationSheet(): Worksheet {
  const rows = Object.entries<Column>(memberColumns).map(([key, { title, also = [], need }]) => [
    title,
    needs[need ?? 'no'],
    hints[key as keyof typeof hints] ?? '',
    also.join('、'),
  ]);
  const after = ['没有的列', '', '文件中没有的列，已在册人员的该项保持原样；有这一列而空着，则清空该项', ''];
  return {
    name: '说明',
    columns: [
      ['列', 14],
      ['是否必填', 28],
      ['怎样填写', 60],
      ['也认得的名称', 60],
    ],
    rows: [...rows, after],
  };
}
