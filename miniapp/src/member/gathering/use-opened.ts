import { useRouter } from '@tarojs/taro';
import { gatheringOf } from '../../features/gatherings/view/mini-code';

/** What the page was opened with: by a link, a card or a notice, or by a mini-program code, whose `scene` is the gathering. */
export function useOpened(): { readonly gatheringId: string; readonly noticeId: string } {
  const { gatheringId, scene, noticeId = '' } = useRouter().params;
  return { gatheringId: gatheringId ?? gatheringOf(decodeURIComponent(scene ?? '')), noticeId };
}
