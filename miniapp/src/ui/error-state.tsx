import { Text, View } from '@tarojs/components';
import type { CallFailure } from '../platform/call-failure';
import { goBack } from '../platform/navigate';
import { Button } from './button';
import { readFailureWords } from './failure-words';
import './state.scss';

interface ErrorStateProps {
  readonly failure: CallFailure;
  readonly onRetry?: (() => unknown) | undefined;
}

/** Nothing to show because reading failed: why, what to do, and a button that does it. */
export function ErrorState({ failure, onRetry }: ErrorStateProps) {
  const { title, advice } = readFailureWords(failure);
  const hopeless = failure.code === 'forbidden' || failure.code === 'notFound';
  return (
    <View className="state" ariaRole="alert">
      <View className="state__mark state__mark--alert" aria-hidden="true">
        <Text>!</Text>
      </View>
      <Text className="state__title">{title}</Text>
      <Text className="state__text">{advice}</Text>
      <View className="state__action">
        {hopeless || !onRetry ? (
          <Button kind="secondary" onTap={goBack}>
            返回
          </Button>
        ) : (
          <Button kind="secondary" onTap={onRetry}>
            重新加载
          </Button>
        )}
      </View>
      {failure.requestId && <Text className="state__small">编号 {failure.requestId}</Text>}
    </View>
  );
}
