import type { Contract } from '../../../../types/contract';
import type {
  Electorate,
  MinutesChange,
  MinutesPart,
  MinutesState,
  MinutesView,
  Votes,
} from '../../../../types/minutes';
import type { Refusal } from '../../../../types/operation';
import { formatDate, formatMoment, formatTime } from '../../ui/format-time';
import { missingField, type Draft, type Saving } from './forms';
import { castVotes, type TaskPart, votesNeeded } from './view';

type Minutes = Contract['minutes'];

export const stateNames: Readonly<Record<MinutesState, string>> = {
  none: '未开始',
  draft: '起草中',
  submitted: '待主持人确认',
  returned: '已退回修改',
  confirmed: '已确认',
};

/** Both denominators of a vote. */
export const electorateWords = ({ expected, came }: Electorate): string =>
  `应到有表决权 ${expected} 人，到会有表决权 ${came} 人`;

const outcomeNames = { passed: '通过', notPassed: '未通过', noQuorum: '到会不足半数，表决无效' } as const;

/** `赞成 3 票，反对 0 票，弃权 1 票 · 通过` */
export function votesWords(votes: Votes | null, outcome: MinutesPart['outcome']): string {
  if (!votes) return '未付表决';
  const counted = `赞成 ${votes.for} 票，反对 ${votes.against} 票，弃权 ${votes.abstained} 票`;
  return outcome ? `${counted} · ${outcomeNames[outcome]}` : counted;
}

/** What a vote has to come to, beside what was counted so far. */
export function votesHint(votes: Votes, electorate: Electorate | null): string {
  const counted = `已计 ${castVotes(votes)} 票`;
  if (!electorate) return counted;
  return `${counted}，到会有表决权 ${electorate.came} 人；应到有表决权 ${electorate.expected} 人，赞成 ${votesNeeded(electorate)} 票以上为通过`;
}

interface NoticeWords {
  readonly title: string;
  readonly text?: string;
  readonly tone: 'plain' | 'good' | 'bad' | 'wait';
}

/** How the minutes stand, for whoever reads them. */
export function stateWords(minutes: MinutesView, now: number): NoticeWords {
  const { state, returned, submitted, confirmed, amendment, version, chair } = minutes;
  const when = (step: { readonly by: string; readonly at: number } | null) =>
    step ? `${step.by} ${formatMoment(step.at, now)}` : '';
  switch (state) {
    case 'none':
    case 'draft':
      return amendment && version > 0
        ? { title: `正在更正第 ${version} 版`, text: `原因：${amendment.reason}（${when(amendment)}）`, tone: 'wait' }
        : { title: '起草中，尚未确认', text: '只有记录人、主持人和支部书记看得到', tone: 'plain' };
    case 'submitted':
      return {
        title: `等待${chair ? `主持人${chair.name}` : '支部书记'}确认`,
        text: `${when(submitted)} 提交`,
        tone: 'wait',
      };
    case 'returned':
      return { title: `已退回修改：${returned?.words ?? ''}`, text: when(returned), tone: 'bad' };
    case 'confirmed':
      return {
        title: `已确认 · 第 ${version} 版`,
        text: `${when(confirmed)} 确认${amendment ? `；更正原因：${amendment.reason}（${amendment.by}）` : ''}`,
        tone: 'good',
      };
  }
}

type AnyRefusal = {
  readonly [O in keyof Minutes]: Refusal<Minutes[O]>;
}[Exclude<keyof Minutes, 'getMinutes' | 'getVersion' | 'getFileLink'>];

/** Why something was refused, and what to do, in one sentence. */
export function refusalWords(refusal: AnyRefusal): string {
  switch (refusal.word) {
    case 'notRecorder':
      return '只有记录人和主办支部的书记可以写纪要，如需补充请告诉记录人';
    case 'notChair':
      return '只有主持人可以确认或退回，请等主持人处理';
    case 'notPublished':
      return '活动尚未发布，发布后再写纪要';
    case 'gatheringCancelled':
      return `活动已取消：${refusal.reason}，不需要写纪要`;
    case 'notDraft':
      return refusal.state === 'submitted'
        ? '纪要已提交主持人，请先撤回再修改'
        : '纪要已确认，如有差错请用“更正”生成新的一版';
    case 'notClosed':
      return '请先结束活动、生成签到表，再提交纪要';
    case 'nothingWritten':
      return '纪要还是空的，请先写下内容';
    case 'votesDoNotFit':
      return `票数多于到会有表决权的 ${refusal.came} 人，请核对：${refusal.texts.join('；')}`;
    case 'tooManyVotes':
      return `共计 ${refusal.votes} 票，多于到会有表决权的 ${refusal.came} 人，请核对票数`;
    case 'ownerNotExpected':
      return '负责人须是这次活动的应到或列席人员，请重新选择';
    case 'fileNotFound':
      return '文件没有传到，请重新添加';
    case 'tooManyParts':
      return '内容已达上限，请合并后再添加';
    case 'changedElsewhere':
      return '内容刚刚被他人修改，已为您换成最新的，请核对后再操作';
    case 'notSubmitted':
      return refusal.state === 'confirmed' ? '纪要已经确认' : '纪要已不在待确认状态，请刷新后查看';
    case 'notConfirmed':
      return '纪要还没有确认，直接修改即可';
    case 'notYours':
      return '这项任务不是您的，由负责人或记录人标记';
    case 'noTask':
      return '任务已被修改或删除，请刷新后查看';
  }
}

/** Who does it, until when, and whether it is done. */
export function taskWords({ body, owner, done }: TaskPart, now: number): string {
  const due = body.dueOn === null ? '' : `${formatDate(body.dueOn, now)}前完成`;
  const how = done ? `已完成（${done.by} ${formatMoment(done.at, now)}）` : '未完成';
  return [owner ? `负责人：${owner.name}` : '未定负责人', due, how].filter(Boolean).join(' · ');
}

const missingWords = {
  section: { text: '请填写内容', votes: '' },
  decision: { text: '请填写决议内容', votes: '请填写票数' },
  task: { text: '请填写任务内容', votes: '' },
} as const;

/** What is missing of what is typed, and has to be written; null = nothing. */
export function missingWordsOf(draft: Draft | undefined): string | null {
  const missing = draft && missingField(draft.body);
  return missing ? missingWords[draft.body.kind][missing] : null;
}

/** Where what is written stands: on the server, or only on this phone. */
export function savingWords(
  part: Pick<MinutesPart, 'at' | 'by'> | null,
  draft: Draft | undefined,
  saving: Saving | undefined,
): string {
  if (draft?.theirs) return '未保存：与他人写的有冲突，请选择';
  const missing = missingWordsOf(draft);
  if (missing) return `未保存：${missing}`;
  if (draft && typeof saving === 'object') return `未保存：${saving.stopped}。内容仍留在本机`;
  if (draft && saving === 'offline') return '未保存 · 无网络，已留在本机，联网后自动保存';
  if (draft) return saving === 'saving' ? '正在保存…' : '未保存，停笔后自动保存';
  if (!part || part.at === null) return '还没有内容';
  return `已保存 ${formatTime(part.at)}${part.by ? `（${part.by}）` : ''}`;
}

/** Whether what is typed waits for its writer, or for the network. */
export const isTroubled = (draft: Draft | undefined, saving: Saving | undefined): boolean =>
  draft !== undefined && (draft.theirs !== null || saving === 'offline' || typeof saving === 'object');

const kindNames = { section: '记录', decision: '决议', task: '任务', file: '附件' } as const;

/** What a part says, with all that belongs to it; '' = nothing is written. */
function partWords(part: MinutesPart | null, now: number): string {
  if (!part) return '';
  const { body, file, outcome } = part;
  switch (body.kind) {
    case 'section':
      return body.text;
    case 'decision':
      return `${body.text}\n${votesWords(body.votes, outcome)}`;
    case 'task': {
      const due = body.dueOn === null ? '' : `，${formatDate(body.dueOn, now)}前完成`;
      return `${body.text}\n${part.owner ? `负责人：${part.owner.name}` : '未定负责人'}${due}`;
    }
    case 'file':
      return file?.name ?? '（文件已删除）';
  }
}

/** What was done to a part between two versions, by whom and when, and how it was and is. */
export function changeWords({ before, after }: MinutesChange, now: number) {
  const { body, by = '', at = null } = after ?? before ?? { body: null };
  const verb = before && after ? '修改' : after ? '新增' : '删除';
  const what = !body ? '' : body.kind === 'section' ? `“${body.title}”` : kindNames[body.kind];
  return {
    title: `${verb}${what}`,
    // Who took something out is not known from what it was.
    who: after && at !== null ? `${by ?? ''} ${formatMoment(at, now)}` : '',
    before: before && partWords(before, now),
    after: after && partWords(after, now),
  };
}

/** A decision in two lines, where two of them are to be told apart. */
export const decisionWords = (text: string, votes: Votes | null): string => `${text}\n${votesWords(votes, null)}`;
