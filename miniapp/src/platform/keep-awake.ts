import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { useShown } from './use-query';

/** Keeps the screen on as long as the page around is shown, where the device allows it. */
export function useKeepAwake(): void {
  const shown = useShown();
  useEffect(() => {
    if (!shown) return;
    return process.env.TARO_ENV === 'h5' ? keepBrowserAwake() : keepPhoneAwake();
  }, [shown]);
}

function keepPhoneAwake(): () => void {
  const keep = (keepScreenOn: boolean) => void Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined);
  keep(true);
  return () => keep(false);
}

function keepBrowserAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;
  navigator.wakeLock?.request('screen').then(
    granted => {
      if (over) void granted.release();
      else lock = granted;
    },
    () => undefined,
  );
  return () => {
    over = true;
    void lock?.release();
  };
}
