import type { PlanField, PlanForm } from '../forms/plan';
import { kindNames } from './kinds';
import { closesOptions, lateOptions, lateValue, opensOptions } from './plan';
import { hoursWords } from './plan-settings';
import { signUpClosesOptions, signUpOpensOptions } from './plan-sign-up';

const fieldNames: Readonly<Record<PlanField, string>> = {
  kind: '活动类型',
  title: '活动名称',
  place: '地点',
  date: '日期',
  startTime: '开始时间',
  endDate: '结束日期',
  endTime: '结束时间',
  opensBefore: '签到开始',
  lateAfter: '计迟到',
  closesAfter: '签到截止',
  notes: '说明',
  audience: '应到人员',
  observers: '列席人员',
  chairId: '主持人',
  recorderId: '记录人',
  agenda: '议程',
  study: '学习内容',
  hours: '学时',
  remindBefore: '提醒时间',
  byCode: '扫码签到',
  radius: '按位置签到',
  mayBeWithheld: '未给位置时',
  reflection: '线上学习',
  checkOut: '签退',
  spot: '地图位置',
  signUp: '是否报名',
  signUpOpens: '报名开始',
  signUpCloses: '报名截止',
  capacity: '名额',
  quotas: '各支部名额',
  attachments: '活动材料',
};

function valueWords(form: PlanForm, field: PlanField): string {
  const textOf = (options: readonly { value: string; text: string }[], value: string) =>
    options.find(option => option.value === value)?.text ?? value;
  switch (field) {
    case 'kind':
      return form.kind ? kindNames[form.kind] : '';
    case 'opensBefore':
      return textOf(opensOptions(form), String(form.opensBefore));
    case 'lateAfter':
      return textOf(lateOptions(form), lateValue(form));
    case 'closesAfter':
      return textOf(closesOptions(form), String(form.closesAfter));
    case 'signUp':
      return form.signUp ? '需要报名' : '不需要报名';
    case 'signUpOpens':
      return textOf(signUpOpensOptions(form), String(form.signUpOpens));
    case 'signUpCloses':
      return textOf(signUpClosesOptions(form), String(form.signUpCloses));
    case 'capacity':
      return form.capacity || '不限';
    case 'agenda':
      return form.agenda.join('；') || '（空）';
    case 'hours':
      return hoursWords(form);
    case 'reflection':
      return form.reflection === null ? '不能线上学习' : '可以线上学习';
    case 'checkOut':
      return form.checkOut ? '需要签退' : '不需要签退';
    case 'quotas':
    case 'attachments':
    case 'audience':
    case 'observers':
    case 'chairId':
    case 'recorderId':
    case 'remindBefore':
    case 'byCode':
    case 'radius':
    case 'mayBeWithheld':
    case 'spot':
      return '见活动页面';
    default:
      return String(form[field]) || '（空）';
  }
}

/** What to tell about a merge, below "somebody changed it"; `latest`: what they made of it. */
export function mergeWords(conflicts: readonly PlanField[], latest: PlanForm): string {
  if (conflicts.length === 0) return '已合并最新内容，您填写的都保留着。请核对后再保存。';
  const lines = conflicts.map(field => `${fieldNames[field]}（对方改为“${valueWords(latest, field)}”）`);
  return `您填写的都保留着。以下几项双方都改过，再次保存将以您填写的为准：${lines.join('、')}。`;
}
