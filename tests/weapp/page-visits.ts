import { committeeAdministrator } from '../small-organisation';
import type { BusyBranch } from './busy-branch';

/** How a page is opened by somebody it is for, and what it says once its content stands. */
export interface PageVisit {
  readonly parameters?: string;
  /** Id of the member; the branch's secretary unless told. */
  readonly by?: string;
  readonly says: string | RegExp;
}

/** A visit to every page of the app, by route: a page that is not here is not tested. */
export function pageVisits({ running, closed, written, confirmed, signedUp, studied }: BusyBranch) {
  const one = (gatheringId: string) => `gatheringId=${gatheringId}`;
  const part = (gatheringId: string) => `gatheringId=${gatheringId}&branchId=B1`;
  const branch = 'orgUnitId=B1';
  const by = committeeAdministrator._id;
  const visits: Readonly<Record<string, PageVisit>> = {
    'pages/home/index': { says: '三季度党员大会' },
    'pages/gatherings/index': { says: '三季度党员大会' },
    'pages/culture/index': { says: '暂无学习内容' },
    'pages/contacts/index': { says: '市档案馆' },
    'pages/me/index': { says: '我的参会记录' },

    'member/gathering/index': { parameters: one(running), says: '结束并生成签到表' },
    'member/check-in/index': { parameters: one(running), says: '请输入会场屏幕上的六位数字' },
    'member/sign-in/index': { says: '欧阳明同志，您已登录' },
    'member/privacy/index': { says: '保存什么' },
    'member/own-data/index': { says: /列入签到表 \d+ 次活动/ },
    'member/notices/index': { says: '未读' },
    'member/calendar/index': { says: /共 \d+ 项活动/ },
    'member/record/index': { says: /支部党员大会\s*出席/ },
    'member/minutes/index': { parameters: one(confirmed), says: '已确认 · 第 1 版' },
    'member/study/index': { parameters: one(studied), says: '提交心得并签到' },
    'member/reflections/index': { parameters: one(studied), says: '王志强' },

    'directory/search/index': { says: '想找哪位同志？' },
    'directory/unit/index': { parameters: 'orgUnitId=U1', says: '第二支部' },
    'directory/branch/index': { parameters: 'branchId=B1', says: '第一支部 市档案馆' },
    'directory/card/index': { parameters: 'memberId=M500', says: '生成激活码' },
    'directory/reveals/index': { says: '还没有人查看过您的号码' },

    'manage/hosted/index': { says: '参观廉政教育基地' },
    'manage/plan/index': { parameters: one(running), says: '保存修改' },
    'manage/series/index': { parameters: 'hostId=B1', says: '请先填好第一次的时间' },
    'manage/code-screen/index': { parameters: one(running), says: /\d{3} \d{3}/ },
    'manage/mini-code/index': { parameters: one(running), says: '微信扫一扫，直达本活动' },
    'manage/roll-call/index': { parameters: part(running), says: '应到 60 人，实到 20 人' },
    'manage/sheet/index': { parameters: part(closed), says: '缺席 19 人' },
    'manage/sign-ups/index': { parameters: one(signedUp), says: '30 人报上名（名额 30）' },
    'manage/leaves/index': { parameters: branch, says: '王志强 · 请假' },
    'manage/recipients/index': { parameters: part(running), says: '应到 60 人，已回复 20 人' },
    'manage/ledger/index': { parameters: branch, says: '生成台账' },
    'manage/statistics/index': { parameters: 'orgUnitId=C', by, says: '按类型' },
    'manage/gathering-figures/index': {
      parameters: `${branch}&${one(closed)}`,
      says: /应到\s60，实到\s40，请假\s1，缺席\s19/,
    },
    'manage/calendar/index': { parameters: branch, says: /共 \d+ 项活动/ },
    'manage/cadence/index': { parameters: branch, says: '党员大会 每季度一次' },
    'manage/to-do/index': { parameters: branch, says: /请假待审批（10）/ },
    'manage/minutes/index': { parameters: one(written), says: '同意第1名发展对象按期转为正式党员' },
    'manage/delegation/index': { parameters: branch, says: '结束代行' },
  };
  const administration: Readonly<Record<string, PageVisit>> = {
    home: { says: '出席统计' },
    visibility: { parameters: 'orgUnitId=C', says: '手机号码' },
    roles: { parameters: 'orgUnitId=C', says: /翟宁[^]*管理员/ },
    holder: { parameters: 'orgUnitId=C&memberId=M210', says: '授予的权限' },
    grant: { parameters: 'orgUnitId=C&memberId=M210', says: '已有权限' },
    tree: { parameters: 'orgUnitId=C', says: '下属组织（72）' },
    branch: { parameters: branch, says: '60 人，其中预备党员 1 人' },
    person: { parameters: `${branch}&memberId=M500`, says: '基本信息' },
    'person-form': { parameters: `${branch}&memberId=M500`, says: '修改资料：王志强' },
    placement: { parameters: `${branch}&memberId=M500&task=move`, says: '调整支部：王志强' },
    merge: { parameters: `${branch}&memberId=M500`, says: '保留：王志强' },
    reorganise: { parameters: `${branch}&task=move`, says: '移动：第一支部' },
    changes: { parameters: 'orgUnitId=C', says: '还没有变更' },
    imports: { parameters: 'orgUnitId=C', says: '还没有导入过' },
    import: { parameters: 'orgUnitId=C', says: '选择文件' },
    requests: { parameters: 'orgUnitId=C', says: '没有待答复的申请' },
  };
  return new Map([
    ...Object.entries(visits),
    ...Object.entries(administration).map(([name, visit]): [string, PageVisit] => [
      `administration/${name}/index`,
      { by, ...visit },
    ]),
  ]);
}
