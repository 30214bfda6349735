import Taro from '@tarojs/taro';
import { useEffect } from 'react';

/** Paints the bar over this page. WeChat reads it from the page's configuration as well; the browser only hears it here. */
export function useNavigationBarColour(background: string): void {
  useEffect(() => {
    void Taro.setNavigationBarColor({ frontColor: '#ffffff', backgroundColor: background });
  }, [background]);
}
