import Taro from '@tarojs/taro';

export const canScan = true;

/** Opens the camera; answers what the code says, or null when the member turned back. */
export async function scanCode(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] });
    return result;
  } catch {
    return null;
  }
}
