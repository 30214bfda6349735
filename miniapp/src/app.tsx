import type { PropsWithChildren } from 'react';
import { useLaunch } from '@tarojs/taro';
import { watchNetwork } from './platform/network';
import { startTransport } from './platform/transport';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startTransport();
    watchNetwork();
  });
  return children;
}
