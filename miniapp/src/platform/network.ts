import Taro from '@tarojs/taro';
import { create } from 'zustand';

const useNetwork = create<{ online: boolean }>(() => ({ online: true }));

/** Notes whether the server could be reached. */
export function markOnline(online: boolean): void {
  if (useNetwork.getState().online !== online) useNetwork.setState({ online });
}

/** Follows the phone's own word on its network, from the start of the app. */
export function watchNetwork(): void {
  Taro.onNetworkStatusChange(({ isConnected }) => markOnline(isConnected));
  if (process.env.TARO_ENV !== 'h5') return;
  addEventListener('online', () => markOnline(true));
  addEventListener('offline', () => markOnline(false));
}

/** Calls `back` whenever the network has come back. */
export const whenOnline = (back: () => void): (() => void) =>
  useNetwork.subscribe((now, before) => {
    if (now.online && !before.online) back();
  });

/** Whether the server can be reached, as far as known. */
export const useOnline = (): boolean => useNetwork(state => state.online);
