import type { Contract } from '../../../../types/contract';
import type { Refusal } from '../../../../types/operation';
import type { FileReason, RosterImport, RowReason } from '../../../../types/roster';
import { formatMoment } from '../../ui/format-time';

type Roster = Contract['roster'];

/** What is wrong with rows, as the heading over them. */
export const reasonNames: Readonly<Record<RowReason, string>> = {
  sheetMissing: '缺少工作表',
  headerMissing: '缺少必填的列',
  headerTwice: '同一列出现两次',
  branchCodeMissing: '没有支部代码',
  branchNameMissing: '没有支部名称',
  badBranchCode: '支部代码不合要求',
  duplicateBranch: '支部重复',
  unitMissing: '没有单位',
  badUnitCode: '单位代码不合要求',
  generalBranchIncomplete: '总支填写不全',
  generalBranchElsewhere: '总支不在同一单位',
  codeTaken: '代码已被使用',
  nameDiffers: '名称前后不一致',
  orgUnitElsewhere: '支部属于别处',
  dissolved: '组织已撤销',
  noSecretary: '支部没有书记',
  twoSecretaries: '支部有两位书记',
  numberMissing: '没有人员编号',
  badNumber: '人员编号不合要求',
  duplicateNumber: '人员编号重复',
  nameMissing: '没有姓名',
  unknownBranch: '没有这个支部',
  ambiguousBranch: '有几个同名的支部',
  branchNameDiffers: '支部名称与代码不一致',
  outsideScope: '不在您的管理范围内',
  personElsewhere: '人员在您的管理范围外',
  personForgotten: '个人信息已删除',
  personMerged: '已并入另一编号',
  personReturns: '已离开的人重新在册',
  beyondRights: '手机号需由上级修改',
  changedSince: '检查之后有人改动',
  badStanding: '党员类型不对',
  badPhone: '手机号不对',
  badEmail: '邮箱不对',
  duplicatePhone: '手机号重复',
  unknownDuty: '支部职务不对',
  unknownGender: '性别不对',
  badDate: '日期不对',
  tooLong: '内容过长',
  formulaWithoutValue: '公式没有结果',
  cellError: '单元格有错误值',
};

const fileReasons: Readonly<Record<FileReason, { readonly title: string; readonly text: string }>> = {
  notWorkbook: { title: '这不是花名册文件', text: '请选择 .xlsx 或 .csv 文件；没有的话先下载模板填写。' },
  oldFormat: { title: '这是旧版 .xls 文件', text: '请用表格软件打开，另存为 .xlsx，再选择新文件。' },
  encrypted: { title: '文件设有密码', text: '请用表格软件打开，去掉密码后保存，再选择一次。' },
  webPage: { title: '这其实是网页', text: '请用表格软件打开，另存为 .xlsx，再选择新文件。' },
  macros: { title: '文件带有宏', text: '请用表格软件打开，另存为不带宏的 .xlsx，再选择新文件。' },
  damaged: { title: '文件已损坏，读不出来', text: '请用表格软件打开并重新保存，再选择一次。' },
  tooManyRows: { title: '超过 10 万行', text: '请删去多余的行，或按单位分成几个文件导入。' },
  tooLarge: { title: '文件太大', text: '请删去图片和多余的工作表，或按单位分成几个文件导入。' },
};

/** Why a file could not be checked, and what to do. */
export function checkRefusalWords(refusal: Refusal<Roster['checkImport']>): { title: string; text: string } {
  return refusal.word === 'fileRefused'
    ? fileReasons[refusal.reason]
    : { title: '没有找到上传的文件', text: '可能已过期清理，请重新选择文件。' };
}

/** Why an import could not be applied, and what to do. */
export function applyRefusalWords({ word }: Refusal<Roster['applyImport']>): { title: string; text: string } {
  if (word === 'notFound') return { title: '没有找到这次导入', text: '请返回，重新选择文件检查。' };
  return word === 'overtaken'
    ? { title: '组织架构刚有变动', text: '请返回，重新检查后再导入；已写入的不会重复。' }
    : { title: '上传的文件已过期清理', text: '请返回，重新选择文件；已写入的不会重复。' };
}

const stateNames: Readonly<Record<RosterImport['state'], string>> = {
  checked: '已检查，未导入',
  applying: '正在导入',
  applied: '已导入',
};

/** An earlier import in a line. */
export function importLine({ state, by, checkedAt, appliedAt }: RosterImport, now: number): string {
  return `${stateNames[state]} · ${by} · ${formatMoment(appliedAt ?? checkedAt, now)}`;
}

/** Which part of the journal to look at: everything, or what one import did. */
export const importChoices = (imports: readonly RosterImport[], now: number) => [
  { value: 'all', text: '全部变更' },
  ...imports
    .filter(({ state }) => state !== 'checked')
    .map(({ importId, appliedAt, checkedAt }) => ({
      value: importId,
      text: `${formatMoment(appliedAt ?? checkedAt, now)} 的导入`,
    })),
];

/** What will happen, with the numbers, to be read before it does. */
export function applyWords({ report: { members, refusedRows } }: RosterImport): string {
  const left = refusedRows > 0 ? `有问题的 ${refusedRows} 行不导入。` : '';
  return `将新增 ${members.added} 人、变更 ${members.changed} 人。${left}每项变更都会记录，可在变更记录中查看。`;
}
