import { View } from '@tarojs/components';
import type { Quorum } from '../../../../../types/quorum';
import { Callout } from '../../../ui/callout';
import { quorumWords } from '../words/quorum';
import './quorum-notice.scss';

interface QuorumNoticeProps {
  readonly quorum: Quorum | null;
  /** On a sheet, nobody comes any more. */
  readonly closed?: boolean;
}

/** Whether enough of those entitled to vote are there; nothing where a kind has no such rule. */
export function QuorumNotice({ quorum, closed = false }: QuorumNoticeProps) {
  if (!quorum) return null;
  return (
    <View className="quorum-notice">
      <Callout {...quorumWords(quorum, closed)} />
    </View>
  );
}
