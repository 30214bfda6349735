import type { ReasonGroup } from '../../../../../types/statistics';

/** The words by which a reason is known, the first group that has one counts. */
const words: readonly (readonly [ReasonGroup, RegExp])[] = [
  ['family', /产假|陪产|待产|哺乳|生育|育儿|陪护|护理|照顾|孕/],
  ['illness', /病|住院|就医|就诊|看诊|手术|体检|发烧|发热|感冒|医院|受伤|骨折|不适|复查|治疗/],
  [
    'duty',
    /出差|公务|公差|因公|工作|会议|开会|值班|值守|加班|执勤|培训|学习|调研|督查|检查|驻村|驻点|下乡|挂职|外勤|接待|任务|借调|抽调/,
  ],
  ['personal', /事假|私事|家事|家中|家里|休假|年假|年休|探亲|婚|丧|搬家|请假|有事|事由|出国|旅/],
];

/** What a reason of leave is counted as; it is people's own words, so some are counted as something else. */
export const reasonGroupOf = (reason: string | null): ReasonGroup =>
  words.find(([, pattern]) => pattern.test(reason ?? ''))?.[0] ?? 'other';
