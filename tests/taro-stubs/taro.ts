import { useEffect } from 'react';

// What the client asks of Taro, for view tests in jsdom: pages are always shown, nothing is stored, every call is seen.
const settled = () => jest.fn().mockResolvedValue(undefined);

export const useDidShow = (shown: () => void): void => useEffect(shown, []);
export const useDidHide = (): void => {};
export const useReachBottom = (): void => {};
export const useRouter = () => ({ params: {} as Record<string, string> });

export default {
  getStorageSync: jest.fn(() => ''),
  setStorage: settled(),
  onNetworkStatusChange: jest.fn(),
  navigateTo: settled(),
  redirectTo: settled(),
  reLaunch: settled(),
  switchTab: settled(),
  navigateBack: settled(),
  getCurrentPages: jest.fn(() => [] as unknown[]),
  vibrateShort: settled(),
  setNavigationBarColor: settled(),
  cloud: { init: jest.fn(), callFunction: settled() },
};
