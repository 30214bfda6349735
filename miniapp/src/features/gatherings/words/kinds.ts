import type { GatheringKind } from '../../../../../types/gathering-plan';

/** What the branches call each kind. */
export const kindNames: Readonly<Record<GatheringKind, string>> = {
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
