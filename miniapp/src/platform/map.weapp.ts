import Taro from '@tarojs/taro';
import type { Spot } from './map.h5';

export const canChooseSpot = true;

/** Lets the person choose a point on WeChat's map; null when they turned back. */
export async function chooseSpot(from: Spot | null): Promise<(Spot & { readonly name: string }) | null> {
  try {
    const { latitude, longitude, name } = await Taro.chooseLocation({ ...from });
    return { latitude, longitude, name };
  } catch {
    return null;
  }
}

export const canOpenMap = true;

/** Shows a point on WeChat's map, from where one can be led there. */
export async function openMap({ latitude, longitude }: Spot, name: string): Promise<void> {
  await Taro.openLocation({ latitude, longitude, name, scale: 16 }).catch(() => undefined);
}
