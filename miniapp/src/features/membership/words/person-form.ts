import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import type { PersonErrors, PersonField } from '../forms';
import { dayRangeWords } from './placement';

type Membership = Contract['membership'];

export const fieldNames: Readonly<Record<PersonField, string>> = {
  no: '人员编号',
  on: '从哪天起属于本支部',
  name: '姓名',
  gender: '性别',
  title: '职务',
  standing: '党员类型',
  duty: '支部职务',
  phone: '手机号码',
  officePhone: '办公电话',
  email: '电子邮箱',
  wecom: '企业微信',
  group: '党小组',
  joinedAt: '入党日期',
  reason: '修改原因',
};

/** What to tell about a merge, below "somebody changed it". */
export function mergeWords(conflicts: readonly PersonField[]): string {
  if (conflicts.length === 0) return '已合并最新内容，您填写的都保留着。请核对后再保存。';
  const names = conflicts.map(field => fieldNames[field]).join('、');
  return `您填写的都保留着。以下几项双方都改过，再次保存将以您填写的为准：${names}。`;
}

/** What is said of a refusal: at the fields that it is about, or to the whole. */
interface FormMessage {
  readonly errors: PersonErrors;
  readonly title?: string;
  readonly text?: string;
}

type FormRefusal = Exclude<
  Refusal<Membership['add']> | Refusal<Membership['amend']>,
  { readonly word: 'changedElsewhere' }
>;

/** Why a form was not taken, and what to do. */
export function formRefusalWords(refusal: FormRefusal, now: number): FormMessage {
  switch (refusal.word) {
    case 'numberTaken':
      return { errors: { no: takenWords(refusal) } };
    case 'dayOutOfRange':
      return { errors: { on: dayRangeWords(refusal, now) } };
    case 'notABranch':
      return { errors: {}, title: '这里不是支部，不能新增党员', text: '请返回，选择一个支部后再新增。' };
    case 'notFound':
      return { errors: {}, title: '没有找到这位同志', text: '可能已调到别的支部，请返回后重新查找。' };
    case 'beyondRights':
      return {
        errors: {},
        title: '这项修改要由上级管理员办理',
        text: '您本人的支部职务、以及权限比您高的同志的手机号码，不能由您修改。',
      };
    case 'unchanged':
      return { errors: {}, title: '与现有资料相同', text: '没有需要保存的修改。' };
  }
}

type Taken = Extract<Refusal<Membership['add']>, { readonly word: 'numberTaken' }>;

function takenWords({ name, branchName, left }: Taken): string {
  if (name === null || branchName === null) return '这个编号已在其他单位使用。如是调入，请由上级管理员办理调整支部';
  return left
    ? `这个编号是已转出的${name}（${branchName}）。如是同一人，请到该支部名单中办理“恢复”`
    : `这个编号已在册：${name}（${branchName}）。如是同一人，不用再新增，请办理“调整支部”`;
}

const fieldOfPath = new Set<string>(Object.keys(fieldNames));

/** The fields of an input that did not parse, by the paths that the server names. */
export function invalidErrors(paths: readonly string[]): PersonErrors {
  const errors: PersonErrors = {};
  for (const path of paths) {
    const field = path.replace(/^details\./, '');
    if (fieldOfPath.has(field)) errors[field as PersonField] = '这一项的内容不合要求，请修改';
  }
  return errors;
}
