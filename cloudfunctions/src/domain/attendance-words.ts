import type { GatheringKind } from '../../../types/gathering-plan';
import type { AttendanceState } from '../../../types/gatherings';

/** What papers call each kind of gathering; screens call them the same (`tests/types/words.test.ts`). */
export const kindWords: Readonly<Record<GatheringKind, string>> = {
  generalMeeting: '党员大会',
  committeeMeeting: '支委会',
  groupMeeting: '党小组会',
  lecture: '党课',
  themeDay: '主题党日',
  organisationLife: '组织生活会',
  studyGroup: '中心组学习',
  warningEducation: '警示教育',
  integrityLecture: '廉政党课',
  visit: '参观见学',
  film: '观影',
  onlineStudy: '线上学习',
};

/** What papers call how somebody attended. */
export const attendanceWords: Readonly<Record<AttendanceState, string>> = {
  present: '实到',
  late: '迟到',
  excused: '请假',
  absent: '缺席',
  observer: '列席',
  notYet: '未签到',
};
