import { compileTemplates } from './compiler';
import { readApp } from './dist';
import { Device } from './fake-device';
import { FakeCloud } from './fake-cloud';
import { FakeFiles } from './fake-files';
import { FakeUploads } from './fake-uploads';
import { FakeMessages } from './fake-messages';
import { strictWx } from './fake-wx';
import { LogicRealm } from './logic-realm';
import { Navigation } from './navigation';
import { Person } from './person';
import { ViewRealm } from './view-realm';

export interface LaunchOptions {
  /** Where the emulator listens. */
  readonly url: string;
  /** Whose WeChat this is. */
  readonly openid: string;
  /** The page that opens first, with its parameters; the first page of app.json unless told. */
  readonly page?: string | undefined;
  readonly online?: boolean;
  /** What the phone has stored from before. */
  readonly storage?: ReadonlyMap<string, string>;
}

let templates: string | undefined;

/** Starts the mini-program as built, on a phone of its own. */
export function launch({ url, openid, page, online = true, storage }: LaunchOptions) {
  const app = readApp();
  const view = new ViewRealm((templates ??= compileTemplates()));
  const copy = <T>(value: T): T => logic.copy(value);
  const device = new Device(copy);
  device.online = online;
  storage?.forEach((value, key) => device.storage.set(key, value));
  const cloud = new FakeCloud(url, openid, device, copy);
  const navigation = new Navigation(app, () => logic, view);
  const files = new FakeFiles();
  const uploads = new FakeUploads(url, openid, device, copy);
  const messages = new FakeMessages(url, openid, () => navigation.handling === 'tap', copy);
  const wx = strictWx({
    ...device.apis,
    ...messages.apis,
    ...files.apis,
    ...uploads.apis,
    ...navigation.apis,
    cloud: { ...cloud.apis, ...uploads.cloudApis },
    env: { USER_DATA_PATH: '/user' },
  });
  const logic: LogicRealm = new LogicRealm({
    wx,
    getApp: () => logic.registered.app,
    getCurrentPages: () => logic.array(navigation.currentPages()),
    requirePlugin: () => undefined,
  });

  logic.require('app');
  const start = page ?? `/${app.pages[0] ?? ''}`;
  const launched = logic.copy({ path: start.slice(1), query: {}, scene: 1001, shadow: false });
  for (const hook of ['onLaunch', 'onShow']) logic.call(logic.registered.app?.[hook], logic.registered.app, launched);
  navigation.start(start);

  const complaintsOf = () => [...view.complaints, ...logic.complaints];
  const stop = () => {
    logic.stop();
    view.close();
  };

  return Object.assign(new Person(navigation), {
    device,
    cloud,
    files,
    uploads,
    messages,
    navigation,

    /** What went wrong without anyone seeing it: complaints of the templates, of the framework, of the app's code. */
    complaints: complaintsOf,

    /** Ends the mini-program, whatever it complains about. */
    stop,

    /** Ends the mini-program; throws if there were complaints. */
    close(): void {
      stop();
      const complaints = complaintsOf();
      if (complaints.length > 0) throw new Error(`the mini-program complained:\n${complaints.join('\n')}`);
    },
  });
}

export type MiniProgram = ReturnType<typeof launch>;
