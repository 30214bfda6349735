import Taro from '@tarojs/taro';

type Tab = `pages/${'home' | 'gatherings' | 'culture' | 'contacts' | 'me'}/index`;
type Page =
  | `member/${'gathering' | 'check-in' | 'sign-in' | 'privacy' | 'own-data' | 'notices'}/index`
  | `member/${'calendar' | 'minutes' | 'record' | 'study' | 'reflections'}/index`
  | `directory/${'unit' | 'branch' | 'card' | 'search' | 'reveals'}/index`
  | `manage/${'hosted' | 'plan' | 'code-screen' | 'mini-code' | 'roll-call' | 'sheet' | 'sign-ups' | 'leaves' | 'recipients'}/index`
  | `manage/${'calendar' | 'cadence' | 'to-do' | 'ledger' | 'statistics' | 'gathering-figures'}/index`
  | 'manage/minutes/index'
  | `manage/${'series' | 'delegation'}/index`
  | `administration/${'home' | 'visibility' | 'roles' | 'holder' | 'grant' | 'tree' | 'branch' | 'person'}/index`
  | `administration/${'person-form' | 'placement' | 'merge' | 'reorganise' | 'changes'}/index`
  | `administration/${'imports' | 'import' | 'requests'}/index`;
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
export const goBack = (): void => goBackBy(1);

/** Goes back so many pages, like `goBack`. */
export function goBackBy(pages: number): void {
  if (Taro.getCurrentPages().length > pages) void Taro.navigateBack({ delta: pages });
  else openTab('pages/home/index');
}

/** Starts again at the given address, with no page behind it. */
export function restartAt(url: string): void {
  void Taro.reLaunch({ url });
}

/** The address of the page on top, with its parameters. */
export function currentUrl(): string {
  const router = Taro.getCurrentInstance().router;
  const path = (router?.path ?? '').split('?')[0] ?? '';
  const ours = Object.entries(router?.params ?? {}).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !['stamp', '$taroTimestamp'].includes(entry[0]),
  );
  return addressOf(`/${path.replace(/^\//, '')}`, ours);
}

const urlOf = (page: Page, params: Params): string => addressOf(`/${page}`, Object.entries(params));

function addressOf(route: string, params: readonly (readonly [string, string])[]): string {
  const search = params.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return search ? `${route}?${search}` : route;
}
