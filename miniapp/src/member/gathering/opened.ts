import { useRouter } from '@tarojs/taro';
import type { GatheringView } from '../../../../types/gatherings';
import { gatheringOf } from '../../features/gatherings/view/mini-code';
import { formatDate, formatTime } from '../../ui/format-time';

/** What the page was opened with: by a link, a card or a notice, or by a mini-program code, whose `scene` is the gathering. */
export function useOpened(): { readonly gatheringId: string; readonly noticeId: string } {
  const { gatheringId, scene, noticeId = '' } = useRouter().params;
  return { gatheringId: gatheringId ?? gatheringOf(decodeURIComponent(scene ?? '')), noticeId };
}

/** The title of a card in a chat: whoever is invited by it sees when it is. */
export const shareTitle = ({ title, startsAt }: Pick<GatheringView, 'title' | 'startsAt'>): string =>
  `${formatDate(startsAt, startsAt)} ${formatTime(startsAt)} ${title}`;

export const sharePath = (gatheringId: string): string => `/member/gathering/index?gatheringId=${gatheringId}`;
