import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import type { OwnField, PrivacyRequest } from '../../../../../types/privacy';
import { formatMoment } from '../../../ui/format-time';
import type { TagTone } from '../../../ui/tag';

type Privacy = Contract['privacy'];

export const fieldNames: Readonly<Record<OwnField, string>> = {
  name: '姓名',
  gender: '性别',
  mobile: '手机号码',
  officePhone: '办公电话',
  email: '电子邮箱',
  wecom: '企业微信',
  title: '职务',
  duty: '支部职务',
  standing: '党员类型',
  group: '党小组',
  joinedAt: '入党日期',
  branch: '所在支部',
};

/** What a request asks for: `更正 · 手机号码`. */
export function requestTitle({ kind, field }: Pick<PrivacyRequest, 'kind' | 'field'>): string {
  if (kind === 'deletion') return '删除信息';
  return field ? `更正 · ${fieldNames[field]}` : '更正信息';
}

export const stateWords: Readonly<Record<PrivacyRequest['state'], { readonly text: string; readonly tone: TagTone }>> =
  {
    open: { text: '待答复', tone: 'gold' },
    done: { text: '已办理', tone: 'green' },
    declined: { text: '未办理', tone: 'plain' },
  };

/** Why a request was not taken, and what to do. */
export function submitRefusalWords(refusal: Refusal<Privacy['submitRequest']>): string {
  return `您已有 ${refusal.limit} 件申请待答复，请等管理员答复后再提交`;
}

/** Why a request could not be answered, and what to do. */
export function answerRefusalWords(refusal: Refusal<Privacy['answerRequest']>, now: number): string {
  switch (refusal.word) {
    case 'notFound':
      return '这件申请已不在，列表已为您更新';
    case 'ownRequest':
      return '这是您本人的申请，请由上级管理员答复';
    case 'alreadyAnswered':
      return `${refusal.by}已于 ${formatMoment(refusal.at, now)} 答复，列表已为您更新`;
  }
}

/** Why a person could not be forgotten, and what to do. */
export function forgetRefusalWords(refusal: Refusal<Privacy['forget']>): string {
  switch (refusal.word) {
    case 'notFound':
      return '这位同志已不在您管理的范围内，请由其所在单位或上级管理员办理';
    case 'notOneself':
      return '不能注销自己，请由上级管理员办理';
    case 'beyondRights':
      return '这位同志的管理权限高于您，请由上级管理员办理';
  }
}
