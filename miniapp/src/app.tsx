import type { PropsWithChildren } from 'react';
import { useDidHide, useDidShow, useLaunch } from '@tarojs/taro';
import { uploadClaims, watchClaims } from './features/attendance/storage/claim-upload';
import { keepClock, recallKeptClock } from './platform/kept-clock';
import { watchNetwork } from './platform/network';
import { startTransport } from './platform/transport';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startTransport();
    watchNetwork();
    recallKeptClock();
    watchClaims();
  });
  useDidShow(() => void uploadClaims(true));
  useDidHide(keepClock);
  return children;
}
