import { View } from '@tarojs/components';
import type { GatheringView } from '../../../../../types/gatherings';
import { openPage } from '../../../platform/navigate';
import { Button } from '../../../ui/button';
import { Callout } from '../../../ui/callout';
import { checkInWords } from '../words/check-in';
import './check-in-box.scss';

interface CheckInBoxProps {
  readonly gathering: GatheringView;
  readonly now: number;
}

/** How the reader's check-in stands, in words with times, and the button while it is open. */
export function CheckInBox({ gathering, now }: CheckInBoxProps) {
  if (gathering.state === 'draft') {
    return <Callout tone="wait" title="草稿，尚未发布" text="发布后应到党员才能看到" />;
  }
  const params = { gatheringId: gathering.gatheringId };
  return (
    <View>
      <Callout {...checkInWords(gathering, now)} />
      {gathering.checkInState === 'open' && (
        <View className="check-in-box__action">
          {gathering.online !== 'only' && (
            <Button size="large" onTap={() => openPage('member/check-in/index', params)}>
              去签到
            </Button>
          )}
          {gathering.online && (
            <Button
              size="large"
              kind={gathering.online === 'only' ? 'primary' : 'secondary'}
              onTap={() => openPage('member/study/index', params)}
            >
              {gathering.online === 'only' ? '去学习' : '不能到会，线上学习'}
            </Button>
          )}
        </View>
      )}
    </View>
  );
}
