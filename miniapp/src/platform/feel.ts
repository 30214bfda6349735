import Taro from '@tarojs/taro';

/** A short shake that says "done" to the hand. Phones without it stay still. */
export function feelDone(): void {
  Taro.vibrateShort({ type: 'medium' }).catch(() => undefined);
}
