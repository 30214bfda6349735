import type { GatheringKind } from '../../../types/gathering-plan';

/** Who of a branch a kind of gathering is for. */
export type UsualAudience = 'everybody' | 'branchCommittee' | 'group';

/**
 * How a gathering becomes valid: by at least half of those entitled to vote, or of the committee, being there.
 * Source: 中国共产党支部工作条例, articles 11 and 13.
 */
export type QuorumRule = 'halfOfEntitled' | 'halfOfBranchCommittee';

/** How often a branch has to hold it, and which article says so. */
export interface Cadence {
  readonly every: 'month' | 'quarter' | 'year';
  readonly article: string;
}

/** What is usual for a kind of gathering: where a form starts from, and what it is judged by. */
export interface KindRules {
  readonly audience: UsualAudience;
  readonly lengthMinutes: number;
  /** Hours of training that attending is credited with. */
  readonly hours: number;
  readonly quorum: QuorumRule | null;
  /** Minutes before the start. */
  readonly remindBefore: readonly number[];
  readonly agenda: readonly string[];
  /** null: no fixed rhythm. */
  readonly cadence: Cadence | null;
  /** Whether somebody may study it for themself, away from the others; what decides or talks together is held together. */
  readonly online: boolean;
}

const hour = 60;
const day = 24 * hour;
const usual = {
  audience: 'everybody',
  lengthMinutes: 90,
  hours: 0,
  quorum: null,
  remindBefore: [day, hour],
  agenda: [],
  cadence: null,
  online: false,
} satisfies KindRules;

/** Every kind, as the branches hold it. Hours are those of organised training; a meeting that decides something is none. */
export const gatheringKinds: Readonly<Record<GatheringKind, KindRules>> = {
  generalMeeting: {
    ...usual,
    quorum: 'halfOfEntitled',
    agenda: ['清点人数，宣布开会', '通报支部工作', '讨论审议事项', '表决', '宣布表决结果'],
    cadence: { every: 'quarter', article: '《中国共产党支部工作条例（试行）》第十一条' },
  },
  committeeMeeting: {
    ...usual,
    audience: 'branchCommittee',
    lengthMinutes: 60,
    quorum: 'halfOfBranchCommittee',
    agenda: ['清点人数', '研究讨论事项', '形成决定', '明确分工'],
    cadence: { every: 'month', article: '《中国共产党支部工作条例（试行）》第十三条' },
  },
  groupMeeting: {
    ...usual,
    audience: 'group',
    lengthMinutes: 60,
    agenda: ['政治学习', '谈心谈话', '讨论小组工作'],
    cadence: { every: 'month', article: '《中国共产党支部工作条例（试行）》第十四条' },
  },
  lecture: {
    ...usual,
    hours: 1.5,
    online: true,
    agenda: ['授课', '交流讨论'],
    cadence: { every: 'quarter', article: '《中国共产党支部工作条例（试行）》第十五条' },
  },
  themeDay: {
    ...usual,
    lengthMinutes: 120,
    hours: 2,
    online: true,
    agenda: ['重温入党誓词', '集中学习', '主题活动', '交流体会'],
    cadence: { every: 'month', article: '《中国共产党支部工作条例（试行）》第十六条' },
  },
  organisationLife: {
    ...usual,
    lengthMinutes: 180,
    agenda: ['通报上次整改情况', '支部班子对照检查', '党员个人发言', '开展批评和自我批评', '民主评议党员', '总结'],
    cadence: { every: 'year', article: '《中国共产党支部工作条例（试行）》第十七条' },
  },
  studyGroup: {
    ...usual,
    audience: 'branchCommittee',
    lengthMinutes: 120,
    hours: 2,
    agenda: ['领学', '重点发言', '交流研讨', '小结'],
  },
  warningEducation: {
    ...usual,
    hours: 1.5,
    online: true,
    agenda: ['观看警示教育片或通报案例', '对照讨论', '廉政提醒'],
  },
  integrityLecture: { ...usual, hours: 1.5, online: true, agenda: ['廉政党课', '交流讨论'] },
  visit: { ...usual, lengthMinutes: 180, hours: 3, agenda: ['集合出发', '参观学习', '现场交流'] },
  film: { ...usual, lengthMinutes: 120, hours: 2, online: true, agenda: ['观影', '交流感想'] },
  onlineStudy: {
    ...usual,
    lengthMinutes: 7 * day,
    hours: 1,
    online: true,
    remindBefore: [day],
    agenda: ['阅读学习内容', '提交学习心得'],
  },
};
