import { View } from '@tarojs/components';
import type { GatheringView } from '../../../../types/gatherings';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';

interface CheckOutBoxProps {
  readonly gathering: GatheringView;
  readonly now: number;
}

/** Below the receipt of who is here and is asked to check out. */
export function CheckOutBox({ gathering, now }: CheckOutBoxProps) {
  const { gatheringId, receipt, state, startsAt } = gathering;
  if (receipt?.leftAt !== null || state !== 'published') return null;
  if (now < startsAt)
    return (
      <View className="gathering__offer">
        <Callout title="本次活动需要签退" text="散会时请再扫一次会场屏幕上的签到码。" />
      </View>
    );
  return (
    <View className="gathering__check-out">
      <Button size="large" onTap={() => openPage('member/check-in/index', { gatheringId })}>
        去签退
      </Button>
    </View>
  );
}
