import Taro from '@tarojs/taro';

/** The place of 我的 in the bar of tabs. */
const index = 4;

/** Shows a number at the tab 我的; none for 0. Only a tab page has the bar: elsewhere it is left as it is. */
export function showTabBadge(count: number): void {
  const shown =
    count > 0
      ? Taro.setTabBarBadge({ index, text: count > 99 ? '99+' : `${count}` })
      : Taro.removeTabBarBadge({ index });
  shown.catch(() => undefined);
}
