import { View } from '@tarojs/components';
import type { CallFailure } from '../platform/call-failure';
import { Button } from './button';
import { readFailureWords } from './failure-words';
import { Callout } from './callout';
import './more-button.scss';

interface MoreButtonProps {
  readonly loading: boolean;
  readonly failure: CallFailure | undefined;
  readonly onTap: () => void;
}

/** Below a list that goes on. */
export function MoreButton({ loading, failure, onTap }: MoreButtonProps) {
  const words = failure && readFailureWords(failure);
  return (
    <View className="more">
      {words && !loading && <Callout tone="bad" title={words.title} text={words.advice} />}
      <Button kind="quiet" busy={loading} busyText="正在加载" onTap={onTap}>
        {failure ? '再试一次' : '查看更多'}
      </Button>
    </View>
  );
}
