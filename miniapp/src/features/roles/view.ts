import type { Role } from '../../../../types/operation';
import type { RoleGrantView, RoleHolder } from '../../../../types/roles';
import { formatDate } from '../../ui/format-time';
import type { TagTone } from '../../ui/tag';

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

/** Those grants that give something now or will. */
export const currentGrants = ({ grants }: Pick<RoleHolder, 'grants'>): readonly RoleGrantView[] =>
  grants.filter(({ state }) => state === 'inForce' || state === 'notYet');

/** The story of a grant: who granted it and why, and how it ended. */
export function grantStory({ by, at, reason, ended, delegated }: RoleGrantView, now: number): readonly string[] {
  const granted = `${formatDate(at, now)}由${by}${delegated ? '委托代行' : '授予'}，原因：${reason}`;
  return ended
    ? [granted, `${formatDate(ended.at, now)}由${ended.by}${delegated ? '结束' : '撤销'}，原因：${ended.reason}`]
    : [granted];
}
