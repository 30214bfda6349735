import type { OwnData } from '../../../../../types/privacy';
import { formatDate, formatFullDate, toDateText } from '../../../ui/format-time';
import { dutyNames, roleNames, standingName } from '../../identity/words/member';
import { fieldNames } from './requests';

/** A part of what is kept: its lines, and how long it stays. */
export interface OwnDataGroup {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly kept: string;
}

const genderNames: Readonly<Record<OwnData['profile']['gender'], string>> = {
  male: '男',
  female: '女',
  unknown: '未填写',
};

/** A period as it is spoken of: `3 年`, `180 天`. */
export const periodWords = (days: number): string => (days % 365 === 0 ? `${days / 365} 年` : `${days} 天`);

const notGiven = '未填写';
/** `2026年3月9日`: what is kept of somebody names its days in full. */
const dayWords = (instant: number) => formatFullDate(toDateText(instant)).split(' ')[0] ?? '';

function spanWords(from: number | null, until: number | null, isOver: boolean): string {
  const since = from === null ? '' : `${dayWords(from)}起`;
  if (until === null) return since || '至今';
  return `${from === null ? '' : dayWords(from)}至${dayWords(until)}${isOver ? '（已结束）' : ''}`;
}

function profileGroup({ profile, keptForDays }: OwnData): OwnDataGroup {
  const { name, no, gender, mobile, officePhone, email, wecom, title, duty, standing, group, joinedAt } = profile;
  const lines: [string, string | null][] = [
    [fieldNames.name, name],
    ['人员编号', no],
    [fieldNames.gender, genderNames[gender]],
    [fieldNames.mobile, mobile],
    [fieldNames.officePhone, officePhone],
    [fieldNames.email, email],
    [fieldNames.wecom, wecom],
    [fieldNames.title, title],
    [fieldNames.duty, duty ? dutyNames[duty] : '无'],
    [fieldNames.standing, standingName(standing)],
    [fieldNames.group, group],
    [fieldNames.joinedAt, joinedAt === null ? null : dayWords(joinedAt)],
    ['通讯录显示', profile.limited ? '仅本支部和上级可见' : '正常显示'],
  ];
  return {
    title: '花名册信息',
    lines: lines.map(([label, value]) => ({ label, value: value || notGiven })),
    kept: `在册期间保存。离开花名册 ${periodWords(keptForDays.contactsAfterLeaving)}后，删除手机号、办公电话、邮箱和企业微信；变更记录保存 ${periodWords(keptForDays.rosterChanges)}。`,
  };
}

function placeGroup({ placements, roles }: OwnData): OwnDataGroup {
  return {
    title: '所在支部和权限',
    lines: [
      ...placements.map(({ branchName, unitName, from, until }) => ({
        label: `${unitName} · ${branchName}`,
        value: spanWords(from, until, true),
      })),
      ...roles.map(({ role, orgUnitName, from, until, inForce }) => ({
        label: `${roleNames[role]} · ${orgUnitName}`,
        value: from === null ? '随职务' : spanWords(from, until, !inForce),
      })),
    ],
    kept: '在册期间保存；谁在何时有何权限，作为档案留存。',
  };
}

function accountGroup({ account, counts, keptForDays, now }: OwnData): OwnDataGroup {
  const { boundAt, consent } = account;
  return {
    title: '登录和同意',
    lines: [
      { label: '绑定微信', value: boundAt > 0 ? formatDate(boundAt, now) : '已绑定' },
      {
        label: '同意隐私说明',
        value: consent ? `${formatDate(consent.givenAt, now)}（第 ${consent.version} 版）` : '未记录',
      },
      { label: '待答复的申请', value: `${counts.openRequests} 件` },
    ],
    kept: `解除绑定时删除微信与您的对应关系。撤回同意后，同意记录再保存 ${periodWords(keptForDays.consent)}备查；激活码 ${periodWords(keptForDays.activations)}，输错次数 ${periodWords(keptForDays.guesses)}；已答复的申请 ${periodWords(keptForDays.requests)}。`,
  };
}

function attendanceGroup({ counts, keptForDays }: OwnData): OwnDataGroup {
  return {
    title: '参加活动',
    lines: [
      { label: '报名记录', value: `${counts.signUps} 次` },
      { label: '签到记录', value: `${counts.checkIns} 次` },
      { label: '线上学习心得', value: `${counts.reflections ?? 0} 篇` },
      { label: '请假记录', value: `${counts.leaves} 次` },
      { label: '请假证明', value: `${counts.leaveProofs} 份` },
      { label: '列入签到表', value: `${counts.sheets} 次活动` },
      { label: '未通过或撤销的签到', value: `${counts.attempts} 次` },
      { label: '收到的提醒', value: `${counts.reminders} 条` },
    ],
    kept: `报名、签到、请假和签到表作为支部档案留存。未通过的签到保存 ${periodWords(keptForDays.refusedCheckIns)}，撤销的签到 ${periodWords(keptForDays.undoneCheckIns)}，需核实的离线签到 ${periodWords(keptForDays.keptCheckIns)}，提醒 ${periodWords(keptForDays.reminders)}，辨认手机用的标识 ${periodWords(keptForDays.devices)}；学习心得只有您和主办方书记、主持人可以查看，保存 ${periodWords(keptForDays.reflections)}后删除；请假证明只有您和审批人可以查看，保存 ${periodWords(keptForDays.leaveProofs)}后删除。`,
  };
}

function directoryGroup({ counts, keptForDays }: OwnData): OwnDataGroup {
  return {
    title: '通讯录',
    lines: [
      { label: '我的收藏', value: `${counts.favourites} 人` },
      { label: '别人查看我的号码', value: `${counts.reveals} 次` },
    ],
    kept: `收藏由您自己增减。查看记录保存 ${periodWords(keptForDays.reveals)}；短时间大量查看的记录 ${periodWords(keptForDays.bulkReads)}；调整显示范围的记录 ${periodWords(keptForDays.entryLimits)}。`,
  };
}

/** Everything that is kept about a member, in words. */
export const ownDataGroups = (data: OwnData): readonly OwnDataGroup[] =>
  [profileGroup, placeGroup, accountGroup, attendanceGroup, directoryGroup].map(group => group(data));
