import Taro from '@tarojs/taro';
import type { Position } from './position.h5';

/** Where this phone is, as WeChat's maps count; null where its owner does not say, or it does not know. */
export async function findPosition(): Promise<Position | null> {
  try {
    const { latitude, longitude, accuracy } = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: true });
    return { latitude, longitude, accuracy };
  } catch {
    return null;
  }
}
