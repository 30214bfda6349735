import Taro from '@tarojs/taro';

type Tab = `pages/${'home' | 'gatherings' | 'culture' | 'contacts' | 'me'}/index`;
type Page =
  | `member/${'gathering' | 'check-in'}/index`
  | `manage/${'hosted' | 'plan' | 'code-screen' | 'roll-call' | 'sheet'}/index`;
type Params = Readonly<Record<string, string>>;

/** Opens a page on top of this one. */
export function openPage(page: Page, params: Params = {}): void {
  void Taro.navigateTo({ url: urlOf(page, params) });
}

/** Opens a page in place of this one. */
export function replacePage(page: Page, params: Params = {}): void {
  void Taro.redirectTo({ url: urlOf(page, params) });
}

/** Goes to one of the five tabs. */
export function openTab(tab: Tab): void {
  void Taro.switchTab({ url: `/${tab}` });
}

/** Goes back one page; to the home page where there is none, as after a scan or a shared link. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab('pages/home/index');
}

/** Starts again at the given address, with no page behind it. */
export function restartAt(url: string): void {
  void Taro.reLaunch({ url });
}

/** The address of the page on top, with its parameters. */
export function currentUrl(): string {
  const page = Taro.getCurrentPages().at(-1);
  const [path = '', search] = (page?.path ?? page?.route ?? '').split('?');
  const route = `/${path.replace(/^\//, '')}`;
  const params = new Map(Object.entries((page?.options ?? {}) as Record<string, string>));
  params.delete('$taroTimestamp');
  params.delete('stamp');
  if (search) return `${route}?${search}`;
  return params.size ? `${route}?${[...params].map(([name, value]) => `${name}=${value}`).join('&')}` : route;
}

function urlOf(page: Page, params: Params): string {
  const search = Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `/${page}${search ? `?${search}` : ''}`;
}
