import Taro from '@tarojs/taro';
import { create } from 'zustand';

const key = 'qinglian.elderView';

interface Preferences {
  readonly elder: boolean;
}

const usePreferences = create<Preferences>(() => ({ elder: Taro.getStorageSync(key) === true }));

/** Whether this phone shows the elder view 长辈版: larger text and larger targets. */
export const useElderView = (): boolean => usePreferences(state => state.elder);

/** Turns the elder view on or off, for good. */
export function setElderView(elder: boolean): void {
  usePreferences.setState({ elder });
  Taro.setStorage({ key, data: elder });
}
