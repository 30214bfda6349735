import type { Contract } from '../../../../types/contract';
import type { Output } from '../../../../types/operation';
import { entryOf, remember } from '../../platform/query-store';
import { usePages } from '../../platform/use-pages';
import { useQuery } from '../../platform/use-query';
import { listNotices, getRecipients } from './api';
import { readConsents } from './storage';

type Notices = Output<Contract['reminders']['listNotices']>;

export const noticesKey = 'notices';
export const consentsKey = 'consents';
const goodForMs = 60_000;

/** My messages, page by page. */
export const useNotices = () => usePages(noticesKey, listNotices);

/** How many messages I have not read; undefined until that is known. Read no more often than once a minute. */
export const useUnread = (): number | undefined =>
  useQuery(noticesKey, () => listNotices(null), { freshMs: goodForMs }).value?.unread;

/** Shows at once that messages have been read; `null` = all. */
export function showRead(noticeIds: readonly string[] | null, unread: number): void {
  const known = entryOf(noticesKey).value as Notices | undefined;
  if (!known) return;
  const items = known.items.map(item =>
    noticeIds === null || noticeIds.includes(item.noticeId) ? { ...item, read: true } : item,
  );
  remember(noticesKey, { ...known, items, unread });
}

/** How many messages of each kind I still get by WeChat. */
export const useConsents = () => useQuery(consentsKey, readConsents);

/** Who of one branch has been told of a gathering; anew every `refreshMs` while shown. */
export const useRecipients = (gatheringId: string, branchId: string, refreshMs: number) =>
  useQuery(`recipients:${gatheringId}:${branchId}`, () => getRecipients(gatheringId, branchId), { refreshMs });
