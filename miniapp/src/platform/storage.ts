import Taro from '@tarojs/taro';

/** What this phone has kept under a key; undefined where there is nothing. */
export function readKept<T>(key: string): T | undefined {
  const kept: unknown = Taro.getStorageSync(key);
  return kept === '' || kept === null || kept === undefined ? undefined : (kept as T);
}

/** Keeps something on this phone until it is forgotten; what a page was filled in with, not what the server knows. */
export function keep(key: string, value: unknown): void {
  Taro.setStorage({ key, data: value }).catch(() => undefined);
}

/** `keep` for what is read again in the same moment. */
export function keepAtOnce(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value);
  } catch {
    // A phone without room left goes on without it.
  }
}

export function forgetKept(key: string): void {
  Taro.removeStorage({ key }).catch(() => undefined);
}

/** What belongs to the phone and not to the person who is signed in. */
const ofThePhone = ['qinglian.elderView', 'qinglian.clock', 'qinglian.device'];

/** Forgets everything that this phone has kept for the person who was signed in. */
export function forgetAllKept(): void {
  const { keys } = Taro.getStorageInfoSync();
  for (const key of keys) if (key.startsWith('qinglian.') && !ofThePhone.includes(key)) Taro.removeStorageSync(key);
}
