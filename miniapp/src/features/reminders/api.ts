import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { ask, call } from '../../platform/call';

/** One page of my messages, latest first, and how many there are that I have not read. */
export const listNotices = (cursor: string | null) => ask('reminders', 'listNotices', { cursor });

/** Marks messages as read; an empty list = all there are. */
export const markRead = (noticeIds: readonly string[]) => ask('reminders', 'markRead', { noticeIds: [...noticeIds] });

/** How many messages of each kind I still get by WeChat. */
export const getConsents = () => ask('reminders', 'getConsents', {});

/** Notes what was answered to WeChat's question; `requestId` from `newId()`, the same one on every retry. */
export const recordConsents = (input: Input<Contract['reminders']['recordConsents']>) =>
  ask('reminders', 'recordConsents', input);

/** Who of one branch has been told of a gathering, and how. */
export const getRecipients = (gatheringId: string, branchId: string) =>
  call('reminders', 'getRecipients', { gatheringId, branchId });

/** Reminds those of one branch again who have not answered; `requestId` from `newId()`, the same one on every retry. */
export const remindAgain = (input: Input<Contract['reminders']['remindAgain']>) =>
  call('reminders', 'remindAgain', input);
