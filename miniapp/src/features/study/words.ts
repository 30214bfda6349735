import type { Contract } from '../../../../types/contract';
import type { Refusal } from '../../../../types/operation';
import type { StudyMaterial } from '../../../../types/study';
import { formatMoment } from '../../ui/format-time';

/** How long a text is as people count it: what leaves a mark on paper. The server counts the same. */
export const marksIn = (text: string): number => Array.from(text.replace(/\s/g, '')).length;

interface Asked {
  readonly materials: readonly StudyMaterial[];
  readonly atLeast: number;
}

interface Done {
  readonly opened: readonly string[];
  readonly reflection: string;
}

/** How many of the materials have been opened: `已打开 1 / 3`. */
export const openedWords = ({ materials }: Asked, { opened }: Done): string =>
  `已打开 ${materials.filter(({ materialId }) => opened.includes(materialId)).length} / ${materials.length}`;

/** Below the reflection: how long it is, and how long it should be. */
export function lengthWords({ atLeast }: Asked, { reflection }: Done): string {
  const marks = marksIn(reflection);
  const left = atLeast - marks;
  if (left > 0) return `已写 ${marks} 字，还差 ${left} 字。写的内容自动存在本机`;
  return `已写 ${marks} 字。写的内容自动存在本机`;
}

/** What is still to be done before it can be handed in, in a sentence; null = nothing. */
export function missingWords({ materials, atLeast }: Asked, { opened, reflection }: Done): string | null {
  const unopened = materials.filter(({ materialId }) => !opened.includes(materialId)).length;
  if (unopened > 0) return `还有 ${unopened} 项学习内容没有打开，请先打开看完`;
  const left = atLeast - marksIn(reflection);
  return left > 0 ? `心得还差 ${left} 字，请再写一些` : null;
}

type SubmitRefusal = Exclude<Refusal<Contract['study']['submitReflection']>, { word: 'alreadyCheckedIn' }>;

/** Why what was handed in was not taken, and what to do. */
export function submitRefusalWords(refusal: SubmitRefusal, now: number): string {
  switch (refusal.word) {
    case 'notExpected':
      return `您不在本次学习的应到名单。本次活动由${refusal.hostName}组织，如您应当参加，请告知支部书记`;
    case 'notSignedUp':
      return '您没有报上名，还不能提交；请先报名，或请支部书记代为报名';
    case 'notOpenYet':
      return `${formatMoment(refusal.opensAt, now)} 开始提交，心得已存在本机，请到时再交`;
    case 'windowOver':
      return `已于 ${formatMoment(refusal.closesAt, now)} 截止；如您已经学完，请把心得交给支部书记，由书记登记`;
    case 'gatheringClosed':
      return `活动已于 ${formatMoment(refusal.closedAt, now)} 结束；如您已经学完，请联系支部书记补签`;
    case 'gatheringCancelled':
      return `活动已取消（${refusal.reason}），不用再提交`;
    case 'notThisWay':
      return '本次活动已改为到会参加，请返回活动详情查看签到办法';
    case 'notOpened':
      return `还有 ${refusal.materialIds.length} 项学习内容没有打开（可能是刚添加的），请打开看完后再提交`;
    case 'tooShort':
      return `心得至少写 ${refusal.atLeast} 字，请再写一些`;
  }
}
