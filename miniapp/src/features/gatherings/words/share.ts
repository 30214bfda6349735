import type { GatheringView } from '../../../../../types/gatherings';
import { formatDate, formatTime } from '../../../ui/format-time';

/** The title of a card in a chat: whoever is invited by it sees when it is. */
export const shareTitle = ({ title, startsAt }: Pick<GatheringView, 'title' | 'startsAt'>): string =>
  `${formatDate(startsAt, startsAt)} ${formatTime(startsAt)} ${title}`;

export const sharePath = (gatheringId: string): string => `/member/gathering/index?gatheringId=${gatheringId}`;
