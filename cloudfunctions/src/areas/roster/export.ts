import type { RosterPerson } from '../../../../types/roster';
import { linkTo } from '../../platform/files';
import { openPhone } from '../../platform/personal-data';
import { authorOf } from '../../runtime/facts';
import type { Contract } from '../../../../types/contract';
import { done, type Handler } from '../../runtime/handlers';
import { Failure } from '../../runtime/failures';
import { orgUnitChange } from '../../records/roster-changes/rules';
import { addChange } from '../../records/roster-changes/store';
import { branchColumns, branchSheet } from './branch-rules';
import { readMembersBelow, readOrgUnits } from './import-store';
import { exportKeptMs, keepFile } from '../../records/expiring-files/store';
import { memberColumns, memberSheet } from './member-rules';
import { dutyWords, genderWords, standingWords } from '../../domain/person-words';
import { type SheetContent, writeWorkbook } from '../../platform/workbook-file';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { MemberDocument } from '../../records/members/document';
import { dayText } from '../../domain/local-time';

type Operations = Contract['roster'];

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

type Titled = Readonly<Record<string, { readonly title: string }>>;

const titled = <C extends Titled>(columns: C, widths: Readonly<Record<keyof C, number>>) =>
  (Object.keys(columns) as (keyof C & string)[]).map(key => [columns[key]?.title ?? key, widths[key]] as const);

/** The branches of a part of the tree, as the sheet 支部 has them. */
function branchesSheet(orgUnits: ReadonlyMap<string, OrgUnitDocument>, scope: string): SheetContent {
  const branches = [...orgUnits.values()].filter(
    ({ kind, path, dissolvedAt }) => kind === 'branch' && dissolvedAt === null && path.includes(scope),
  );
  const rows = branches
    .sort((a, b) => a.order - b.order)
    .map(({ _id, name, path }) => {
      const above = path.flatMap(id => orgUnits.get(id) ?? []);
      const [unit, general] = [above.find(node => node.kind === 'unit'), above.find(n => n.kind === 'generalBranch')];
      return [_id, name, unit?._id ?? '', unit?.name ?? '', general?._id ?? '', general?.name ?? ''];
    });
  return { name: branchSheet, columns: titled(branchColumns, branchWidths), rows };
}

const cells: Readonly<Record<keyof typeof memberColumns, (member: MemberDocument) => string | null>> = {
  no: ({ no }) => no,
  name: ({ name }) => name,
  gender: ({ gender }) => genderWords[gender],
  branchId: ({ branchId }) => branchId,
  branchName: ({ branchName }) => branchName,
  unit: ({ unitName }) => unitName,
  title: ({ title }) => title,
  standing: ({ standing }) => standingWords[standing],
  duty: ({ duty }) => duty && dutyWords[duty],
  phone: ({ phone }) => phone && openPhone(phone),
  officePhone: ({ officePhone }) => officePhone,
  email: ({ email }) => email,
  wecom: ({ wecom }) => wecom,
  group: ({ group }) => group,
  joinedAt: ({ joinedAt }) => (joinedAt === null ? null : dayText(joinedAt)),
};

const peopleSheet = (members: readonly MemberDocument[]): SheetContent => ({
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

function explanationSheet(): SheetContent {
  const rows = Object.entries(memberColumns).map(([key, column]) => {
    const { title, also = [], need = 'no' } = column as { title: string; also?: readonly string[]; need?: 'always' };
    return [title, needs[need], hints[key as keyof typeof hints] ?? '', also.join('、')];
  });
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

async function offer(path: string, name: string, sheets: readonly SheetContent[], now: number) {
  const file = await linkTo(await keepFile(path, await writeWorkbook(sheets), now + exportKeptMs), name, now);
  if (!file) throw new Failure('unavailable');
  return file;
}

export const getTemplate: Handler<Operations['getTemplate']> = async ({ orgUnitId }, { now }) => {
  const branches = branchesSheet(await readOrgUnits(), orgUnitId);
  const sheets = [peopleSheet([]), branches, explanationSheet()];
  return done({ file: await offer(`exports/template-${orgUnitId}/${now}.xlsx`, '花名册模板.xlsx', sheets, now) });
};

export const exportRoster: Handler<Operations['exportRoster']> = async (input, { caller, orgUnit, now }) => {
  const { orgUnitId, exportId } = input;
  const members = [...(await readMembersBelow(orgUnitId)).values()].filter(({ state }) => state === 'active');
  const told = { _id: exportId, kind: 'exported', by: authorOf(caller), at: now } as const;
  const fields = [{ field: '人数', from: null, to: String(members.length) }];
  // On record before anybody has the file.
  await addChange(orgUnitChange(null, orgUnit, { ...told, fields }));
  const sheets = [peopleSheet(members), branchesSheet(await readOrgUnits(), orgUnitId)];
  const name = `花名册-${orgUnit.name}-${dayText(now)}.xlsx`;
  return done({ file: await offer(`exports/${exportId}/${now}.xlsx`, name, sheets, now), people: members.length });
};
