import type { Contract } from '../../../../types/contract';
import type { Refusal, Role } from '../../../../types/operation';
import type { RoleGrantView, RoleHolder } from '../../../../types/roles';
import { formatDate } from '../../ui/format-time';
import type { TagTone } from '../../ui/tag';

type Operations = Contract['roles'];

/** Why a role was not granted, and what to do. */
export function grantRefusalWords(refusal: Refusal<Operations['grant']>, now: number): string {
  switch (refusal.word) {
    case 'notFound':
      return '花名册上没有找到这位同志，可能已调离，请返回重新查找';
    case 'notToOneself':
      return '不能给自己授权，请由其他管理员办理';
    case 'beyondRights':
      return '这项权限须由上级管理员授予，请联系上级';
    case 'alreadyGranted': {
      const until = refusal.until === null ? '长期有效' : `${formatDate(refusal.until - 1, now)}到期`;
      return `这位同志在该组织已有同样的权限（${until}）；如需调整期限，请先撤销原来的`;
    }
    case 'endsTooEarly':
      return '截止日期不能早于开始日期和今天，请重新选择';
    case 'dissolved':
      return '该组织已撤销，请选择其他组织';
    case 'tooManyGrants':
      return `这位同志的授权记录已满 ${refusal.limit} 条，请联系系统维护人员`;
  }
}

/** Why somebody does not get to stand in, and what to do. */
export function delegationRefusalWords(
  refusal: Refusal<Operations['delegate']> | Refusal<Operations['endDelegation']>,
  now: number,
): string {
  switch (refusal.word) {
    case 'notYours':
      return '只有本支部的书记、组织委员能办理委托，代行期间不能再转托他人';
    case 'notToOneself':
      return '不能委托给自己，请选择其他委员';
    case 'notOnCommittee':
      return '只能委托给本支部的支部委员，请返回重新选择';
    case 'alreadyHolds':
      return '这位同志按职务已能办理支部事务，无需委托';
    case 'alreadyDelegated':
      return `这位同志正在代行${refusal.until === null ? '' : `（至${formatDate(refusal.until - 1, now)}）`}；如需调整，请先结束原来的委托`;
    case 'endsTooEarly':
      return '截止日期不能早于开始日期和今天，请重新选择';
    case 'tooLong':
      return `一次委托最长 ${refusal.days} 天；时间更长的，请由上级党组织调整分工`;
    case 'tooManyGrants':
      return `这位同志的授权记录已满 ${refusal.limit} 条，请联系系统维护人员`;
    case 'notFound':
      return '没有找到这项委托，请返回后刷新';
    case 'alreadyOver':
      return `这项委托已于${formatDate(refusal.until - 1, now)}到期，无需结束`;
  }
}

/** Why a role was not taken back, and what to do. */
export function revokeRefusalWords(refusal: Refusal<Operations['revoke']>, now: number): string {
  switch (refusal.word) {
    case 'notFound':
      return '没有找到这项权限，请返回后刷新';
    case 'notOneself':
      return '不能撤销自己的权限，请由其他管理员办理';
    case 'beyondRights':
      return '这项权限须由上级管理员撤销，请联系上级';
    case 'alreadyOver':
      return `这项权限已于${formatDate(refusal.until - 1, now)}到期，无需撤销`;
  }
}

/** What a role allows. */
export const roleAllows: Readonly<Record<Role, string>> = {
  secretary: '安排会议和活动、点名签到、审批请假、补签签到表',
  administrator: '维护组织和花名册，授予和撤销权限，限制名片显示，生成激活码',
  editor: '编写和发布学廉内容',
  auditor: '查看统计，不能查看个人联系方式',
};

/** How a grant stands, in a word; somebody who has left holds nothing, whatever the dates say. */
export function stateWord({ state }: Pick<RoleGrantView, 'state'>, { left }: Pick<RoleHolder, 'left'>): string {
  if (state === 'over') return left ? '已离开' : '已到期';
  return { inForce: '生效中', notYet: '尚未生效', revoked: '已撤销' }[state];
}

export const stateTones: Readonly<Record<RoleGrantView['state'], TagTone>> = {
  inForce: 'green',
  notYet: 'gold',
  over: 'plain',
  revoked: 'plain',
};

/** From when until when: `3月9日起，长期有效` or `3月9日至12月31日`. The last day is the one that still counts. */
export function periodWords({ from, until }: Pick<RoleGrantView, 'from' | 'until'>, now: number): string {
  const first = formatDate(from, now);
  return until === null ? `${first}起，长期有效` : `${first}至${formatDate(until - 1, now)}`;
}

/** What is to be thought of with a grant whose holder is elsewhere now; null = nothing. */
export const outsideWords = ({ outside, state }: Pick<RoleGrantView, 'outside' | 'state'>): string | null =>
  outside && (state === 'inForce' || state === 'notYet') ? '本人现不在该组织，权限仍然有效；如不需要，请撤销' : null;

/** The story of a grant: who granted it and why, and how it ended. */
export function grantStory({ by, at, reason, ended, delegated }: RoleGrantView, now: number): readonly string[] {
  const granted = `${formatDate(at, now)}由${by}${delegated ? '委托代行' : '授予'}，原因：${reason}`;
  return ended
    ? [granted, `${formatDate(ended.at, now)}由${ended.by}${delegated ? '结束' : '撤销'}，原因：${ended.reason}`]
    : [granted];
}
