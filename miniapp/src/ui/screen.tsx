import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { CallFailure } from '../platform/call-failure';
import { useOnline } from '../platform/network';
import { useElderView } from '../platform/preferences';
import { useShown } from '../platform/use-query';
import { classNames } from './class-names';
import { ErrorState } from './error-state';
import { NotIdentified } from './not-identified';
import { Skeleton } from './skeleton';
import { Toast } from './toast';
import './screen.scss';

interface Waiting {
  readonly state: 'loading' | 'ready' | 'error';
  readonly failure: CallFailure | undefined;
  readonly reload: () => unknown;
}

interface ScreenProps {
  readonly children?: ReactNode;
  /** What the screen waits for: decides between skeleton, error with retry, and content. */
  readonly query?: Waiting;
  readonly skeleton?: ReactNode;
  /** Shown in place of the children, e.g. where a list is empty. */
  readonly empty?: ReactNode;
  /** Stays at the foot of the screen. */
  readonly footer?: ReactNode;
  /** Above everything, whatever the state. */
  readonly header?: ReactNode;
  /** What to say while the network is gone, where the screen knows better. */
  readonly offlineText?: string;
  readonly className?: string;
}

/** The root of every page: elder view, background, safe areas, and the states of loading, failure and emptiness. */
export function Screen({
  children,
  query,
  skeleton,
  empty,
  footer,
  header,
  offlineText = '网络已断开，内容可能不是最新',
  className,
}: ScreenProps) {
  const elder = useElderView();
  const online = useOnline();
  const shown = useShown();
  const failed = query?.state === 'error' ? query.failure : undefined;
  const stranger = query?.failure?.code === 'unauthenticated';
  const ready = !query || (query.state === 'ready' && !stranger);
  return (
    <View className={classNames('screen', elder && 'screen--elder', className)}>
      {/* What comes and goes has a View of its own: WeChat is sent all children again where one is put in. */}
      <View>
        {!online && (
          <View className="screen__offline" ariaRole="status" aria-live="polite">
            <Text>{offlineText}</Text>
          </View>
        )}
      </View>
      {header}
      <View className="screen__body">
        {stranger && <NotIdentified />}
        {failed && !stranger && <ErrorState failure={failed} onRetry={query?.reload} />}
        {query?.state === 'loading' && !stranger && (skeleton ?? <Skeleton />)}
        {ready && (empty || children)}
      </View>
      {ready && footer && <View className="screen__footer">{footer}</View>}
      <View>{shown && <Toast />}</View>
    </View>
  );
}
