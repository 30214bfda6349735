import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';

interface Words {
  readonly title: string;
  readonly text: string;
  /** Whether it may be different in a minute. */
  readonly again: boolean;
}

/** Why there is no code, and what to do. */
export function miniCodeWords(refusal: Refusal<Contract['gatherings']['getMiniCode']>): Words {
  switch (refusal.word) {
    case 'notPublished':
      return { title: '活动尚未发布', text: '发布后才有小程序码，扫码的同志才看得到活动。', again: false };
    case 'gatheringCancelled':
      return { title: '活动已取消', text: `原因：${refusal.reason}`, again: false };
    case 'notReleased':
      return {
        title: '小程序尚未正式发布',
        text: '正式发布后微信才能生成小程序码；现在可在活动页“转给同事”发送卡片。',
        again: true,
      };
    case 'overQuota':
      return { title: '微信正忙', text: '这一分钟内生成的小程序码太多，请一分钟后重试。', again: true };
    case 'unanswered':
      return { title: '微信没有回应', text: '请稍后重试；着急时可在活动页“转给同事”发送卡片。', again: true };
    case 'notCodable':
      return { title: '这场活动不能生成小程序码', text: '请在活动页“转给同事”发送卡片。', again: false };
  }
}

/** What the picture is called as a file. */
export const pictureName = (title: string): string => `小程序码-${title}`;
