import { api, ApiFailure, type Wx } from './fake-wx';

type NetworkListener = Parameters<Wx['onNetworkStatusChange']>[0];

const baseInfo: ReturnType<Wx['getAppBaseInfo']> = {
  SDKVersion: '3.8.0',
  language: 'zh_CN',
  version: '8.0.50',
  theme: 'light',
  enableDebug: false,
  PCKernelVersion: '',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  host: { appId: '' },
};

/** What the phone is and does beside the app: its network, its camera, its storage, its hand. */
export class Device {
  /** Whether there is a network; change it by `goOnline` and `goOffline`. */
  online = true;
  readonly storage = new Map<string, string>();
  /** Toasts and modals that the app asked WeChat for. */
  readonly said: string[] = [];
  /** Vibrations, and other things done with no answer worth having. */
  readonly done: string[] = [];
  private readonly networkListeners = new Set<NetworkListener>();
  private nextScan: string | null = null;
  private nextModal = true;

  /** @param copy Copies a value into the realm of the app. */
  constructor(private readonly copy: <T>(value: T) => T) {}

  goOffline(): void {
    this.setNetwork(false);
  }

  goOnline(): void {
    this.setNetwork(true);
  }

  /** The next scan reads this text; null = the member turns back. */
  scans(text: string | null): void {
    this.nextScan = text;
  }

  /** How the next modal is answered; modals are confirmed unless told. */
  answersModal(confirm: boolean): void {
    this.nextModal = confirm;
  }

  private setNetwork(online: boolean): void {
    this.online = online;
    const networkType = online ? 'wifi' : 'none';
    for (const listener of this.networkListeners) listener(this.copy({ isConnected: online, networkType }));
  }

  /** What of `wx` the device answers. Typed by WeChat's own typings. */
  get apis() {
    const note = <O extends object>(name: string, say = (_options: O) => '') =>
      api<O, undefined>(name, options => void this.done.push(`${name} ${say(options)}`.trim()));
    return {
      ...this.storageApis,
      getNetworkType: api('getNetworkType', () => ({
        networkType: this.online ? ('wifi' as const) : ('none' as const),
        signalStrength: 0,
        hasSystemProxy: false,
        weakNet: false,
      })),
      onNetworkStatusChange: listener => void this.networkListeners.add(listener),
      scanCode: api('scanCode', () => {
        if (this.nextScan === null) throw new ApiFailure('cancel');
        return { result: this.nextScan, scanType: 'QR_CODE' as const, charSet: 'UTF-8', path: '', rawData: '' };
      }),
      showToast: api('showToast', ({ title }: WechatMiniprogram.ShowToastOption) => void this.said.push(title)),
      showModal: api('showModal', ({ title, content }: WechatMiniprogram.ShowModalOption) => {
        this.said.push([title, content].filter(Boolean).join('\n'));
        const confirm = this.nextModal;
        this.nextModal = true;
        return { confirm, cancel: !confirm, content: '' };
      }),
      vibrateShort: note('vibrateShort', ({ type }: WechatMiniprogram.VibrateShortOption) => type),
      setKeepScreenOn: note('setKeepScreenOn', ({ keepScreenOn }: WechatMiniprogram.SetKeepScreenOnOption) =>
        String(keepScreenOn),
      ),
      setNavigationBarColor: note('setNavigationBarColor'),
      setTabBarBadge: note('setTabBarBadge', ({ text }: WechatMiniprogram.SetTabBarBadgeOption) => text),
      removeTabBarBadge: note('removeTabBarBadge'),
      makePhoneCall: note('makePhoneCall', ({ phoneNumber }: WechatMiniprogram.MakePhoneCallOption) => phoneNumber),
      setClipboardData: note('setClipboardData', ({ data }: WechatMiniprogram.SetClipboardDataOption) => data),
      addPhoneContact: note('addPhoneContact', (contact: WechatMiniprogram.AddPhoneContactOption) =>
        [contact.firstName, contact.mobilePhoneNumber].filter(Boolean).join(' '),
      ),
      nextTick: callback => void setImmediate(callback),
      getAppBaseInfo: () => this.copy(baseInfo),
      canIUse: () => true,
    } satisfies Partial<Wx>;
  }

  private get storageApis() {
    const read = (key: string): unknown => {
      const stored = this.storage.get(key);
      return stored === undefined ? '' : this.copy(JSON.parse(stored) as unknown);
    };
    const write = (key: string, data: unknown) => void this.storage.set(key, JSON.stringify(data));
    return {
      getStorageSync: read as Wx['getStorageSync'],
      setStorageSync: write,
      getStorageInfoSync: () => this.copy({ keys: [...this.storage.keys()], currentSize: 1, limitSize: 10_240 }),
      removeStorageSync: (key: string) => void this.storage.delete(key),
      setStorage: api('setStorage', ({ key, data }: WechatMiniprogram.SetStorageOption) => write(key, data)),
      removeStorage: api('removeStorage', ({ key }: { key: string }) => void this.storage.delete(key)),
      getStorage: api('getStorage', ({ key }: { key: string }) => {
        if (!this.storage.has(key)) throw new ApiFailure('data not found');
        return { data: read(key) };
      }),
    };
  }
}
