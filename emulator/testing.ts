import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import type { CollectionDeclaration } from './store/catalog';

// Says to the SDK where it runs; otherwise it looks for that on the network with every request.
process.env['TENCENTCLOUD'] = 'true';
// Its warnings of slow requests come even when the request has long failed.
process.env['SILENCE'] = 'true';
// It adds a listener to a shared connection with every request, and Node warns of more than ten.
EventEmitter.defaultMaxListeners = 0;

/** What every request with a JSON body says of it. */
export const json = { 'content-type': 'application/json' };

/** An emulator in a process of its own. */
export interface TestEmulator {
  readonly url: string;
  readonly data: string;
  readonly process: ChildProcess;
  /** The real SDK, pointed at it. */
  readonly app: tcb.CloudBase;
  /** Everything it wrote to standard error. */
  log(): string;
  declare(collections: CollectionDeclaration[]): Promise<Response>;
  call(name: string, data?: unknown, openid?: string): Promise<CallAnswer>;
  /** Ends the process and, unless the folder was given, removes its data. */
  stop(): Promise<void>;
}

/** What `wx.cloud.callFunction` would be given. */
export interface CallAnswer {
  readonly result?: never;
  readonly errCode?: number;
  readonly errMsg?: string;
}

/** How a process ended that was not to become ready. */
export interface Ended {
  readonly code: number | null;
  readonly log: string;
}

/** Starts an emulator on a free port, with the fixture functions and a folder of its own unless others are given. */
export async function spawnEmulator(args: string[] = [], data?: string, variables = {}): Promise<TestEmulator> {
  const folder = data ?? temporaryFolder();
  const { child, ready, log } = run(['--data', folder, '--port', '0', '--no-timers', ...args], variables);
  const url = await ready;
  const app = tcb.init({ env: 'test', serviceUrl: `${url}/admin`, secretId: 'test', secretKey: 'test' });
  return {
    url,
    data: folder,
    process: child,
    app,
    log,
    declare: collections =>
      fetch(`${url}/emulator/collections`, { method: 'PUT', headers: json, body: JSON.stringify(collections) }),
    call: async (name, event = {}, openid) => {
      const headers = { ...json, ...(openid !== undefined && { 'x-emulator-openid': openid }) };
      const response = await fetch(`${url}/call/${name}`, { method: 'POST', headers, body: JSON.stringify(event) });
      return (await response.json()) as CallAnswer;
    },
    stop: async () => {
      await end(child, 'SIGTERM');
      if (data === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts an emulator that is expected to refuse, and waits for it to end. */
export async function spawnRefused(args: string[]): Promise<Ended> {
  const { child, ready, log } = run(args, {});
  ready.then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  const code = await new Promise<number | null>(resolve => child.once('close', resolve));
  return { code, log: log() };
}

/** Sends a signal and waits for the end. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = new Promise<number | null>(resolve => child.once('close', resolve));
  child.kill(signal);
  return closed;
}

/** A new folder for a test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'qinglian-emulator-'));
}

function run(args: string[], variables: Record<string, string>) {
  const functions = args.includes('--functions') ? [] : ['--functions', join(__dirname, 'fixtures')];
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'main.ts'), ...functions, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...variables },
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  // The environment of the tests ends what a suite that fails leaves running.
  (globalThis as { suite?: { ends: (() => Promise<unknown>)[] } }).suite?.ends.push(() => end(child, 'SIGKILL'));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve((JSON.parse(chunk.toString()) as { url: string }).url));
    child.once('close', code => reject(new Error(`the emulator ended with ${code}: ${log}`)));
  });
  return { child, ready, log: () => log };
}
