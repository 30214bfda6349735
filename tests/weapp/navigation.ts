import { api, ApiFailure, type Wx } from './fake-wx';
import type { LogicRealm } from './logic-realm';
import { pageRoutes, type AppConfig } from './dist';
import { PageView, type ViewEvent } from './page-view';
import type { ViewRealm } from './view-realm';

const stackLimit = 10;

type Hook =
  'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload' | 'onPullDownRefresh' | 'onReachBottom' | 'onTabItemTap';

/** A page of the stack: its logic's object and its picture on the screen. */
export interface OpenPage {
  readonly route: string;
  readonly options: Readonly<Record<string, string>>;
  readonly logic: Record<string, unknown>;
  readonly view: PageView;
}

/** WeChat's stack of pages: opens and closes them, with their life-cycle events in WeChat's order. */
export class Navigation {
  readonly stack: OpenPage[] = [];
  /** The event that the app's code is running for at this moment. */
  handling: string | null = null;
  private readonly tabs = new Map<string, OpenPage>();
  private readonly routes: ReadonlySet<string>;
  private readonly tabRoutes: ReadonlySet<string>;

  constructor(
    app: AppConfig,
    private readonly logic: () => LogicRealm,
    private readonly view: ViewRealm,
  ) {
    this.routes = new Set(pageRoutes(app));
    this.tabRoutes = new Set(app.tabBar?.list.map(({ pagePath }) => pagePath));
  }

  get top(): OpenPage {
    const top = this.stack.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }

  /** Opens the first page of the app. */
  start(url: string): void {
    this.restart(this.parse(url));
  }

  /** Tells the page on top of something that happened to it. */
  tell(hook: Hook, ...args: readonly unknown[]): void {
    this.run(this.top, hook, ...args);
  }

  /** What of `wx` navigation answers. */
  get apis() {
    return {
      navigateTo: api('navigateTo', ({ url }: WechatMiniprogram.NavigateToOption) => {
        const target = this.parse(url);
        if (this.tabRoutes.has(target.route)) throw new ApiFailure('can not navigateTo a tabbar page');
        if (this.stack.length >= stackLimit) throw new ApiFailure('webview count limit exceed');
        this.run(this.top, 'onHide');
        this.push(target);
        return { eventChannel: undefined as never };
      }),
      redirectTo: api('redirectTo', ({ url }: WechatMiniprogram.RedirectToOption): undefined => {
        const target = this.parse(url);
        if (this.tabRoutes.has(target.route)) throw new ApiFailure('can not redirectTo a tabbar page');
        this.close(this.stack.pop());
        this.push(target);
      }),
      navigateBack: api('navigateBack', ({ delta = 1 }: WechatMiniprogram.NavigateBackOption): undefined => {
        if (this.stack.length < 2) throw new ApiFailure('cannot navigate back at first page.');
        for (let step = Math.min(delta, this.stack.length - 1); step > 0; step -= 1) this.close(this.stack.pop());
        this.run(this.top, 'onShow');
      }),
      switchTab: api('switchTab', ({ url }: WechatMiniprogram.SwitchTabOption): undefined => {
        if (url.includes('?')) throw new ApiFailure('url not support queryString');
        const target = this.parse(url);
        if (!this.tabRoutes.has(target.route)) throw new ApiFailure('can not switch to no-tabBar page');
        this.switchTo(target);
      }),
      reLaunch: api(
        'reLaunch',
        ({ url }: WechatMiniprogram.ReLaunchOption): undefined => void this.restart(this.parse(url)),
      ),
    } satisfies Partial<Wx>;
  }

  /** `getCurrentPages` of the app. */
  readonly currentPages = (): unknown[] => this.stack.map(({ logic }) => logic);

  private parse(url: string) {
    const [path = '', search = ''] = url.split('?');
    const route = path.startsWith('/')
      ? path.slice(1)
      : new URL(path, `http://app/${this.stack.at(-1)?.route ?? ''}`).pathname.slice(1);
    if (!this.routes.has(route)) throw new ApiFailure(`page "${route}" is not found`);
    const options: Record<string, string> = {};
    // As WeChat does, values stay as they are written: the page has to decode them.
    for (const pair of search.split('&').filter(Boolean)) {
      const [name = '', value = ''] = pair.split('=');
      options[name] = value;
    }
    return { route, options };
  }

  private push({ route, options }: { route: string; options: Readonly<Record<string, string>> }): void {
    const page = this.create(route, options);
    this.stack.push(page);
    if (this.tabRoutes.has(route)) this.tabs.set(route, page);
    this.run(page, 'onLoad', this.logic().copy(options));
    this.run(page, 'onShow');
    setImmediate(() => this.run(page, 'onReady'));
  }

  private switchTo(target: { route: string; options: Record<string, string> }): void {
    const from = this.top;
    if (from.route === target.route) return;
    const staysBelow = this.tabRoutes.has(from.route);
    if (staysBelow) this.run(from, 'onHide');
    for (const page of this.stack.splice(0)) if (!this.tabRoutes.has(page.route)) this.close(page);
    const known = this.tabs.get(target.route);
    if (!known) return this.push(target);
    this.stack.push(known);
    this.run(known, 'onShow');
  }

  private restart(target: { route: string; options: Record<string, string> }): void {
    for (const page of new Set([...this.stack.reverse(), ...this.tabs.values()])) this.close(page);
    this.stack.length = 0;
    this.tabs.clear();
    this.push(target);
  }

  private close(page: OpenPage | undefined): void {
    if (!page) return;
    this.run(page, 'onUnload');
    page.view.close();
  }

  private create(route: string, options: Readonly<Record<string, string>>): OpenPage {
    const realm = this.logic();
    realm.require(route);
    const definition = realm.registered.pages.get(route);
    if (!definition) throw new Error(`${route}.js registers no page`);
    const onEvent = (event: ViewEvent) => {
      this.handling = event.type;
      realm.call(logic.eh, logic, realm.copy(event));
      this.handling = null;
    };
    const view = new PageView(this.view, realm, route, definition.data, onEvent);
    const logic: Record<string, unknown> = {
      ...definition,
      data: realm.copy(definition.data ?? {}),
      route,
      options: realm.copy(options),
      setData(data: unknown, done?: unknown) {
        view.setData(data);
        setImmediate(() => realm.call(done, logic));
      },
    };
    return { route, options, logic, view };
  }

  private run(page: OpenPage, hook: Hook, ...args: readonly unknown[]): void {
    this.logic().call(page.logic[hook], page.logic, ...args);
  }
}
