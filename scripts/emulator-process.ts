import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(__dirname, '..');

/** How to start the emulator; see emulator/README.md for what each means. */
export interface EmulatorOptions {
  readonly data: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly functions?: string;
  readonly static?: string;
  readonly people?: string;
  readonly phones?: string;
  readonly templates?: string;
  readonly pages?: string;
  readonly timers?: boolean;
  readonly flush?: boolean;
  readonly instances?: number;
  /** Secrets for the functions; names begin with `QINGLIAN_`. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Where its log and that of the functions goes; by default it is dropped. */
  readonly logFile?: string;
}

export interface EmulatorProcess {
  readonly url: string;
  readonly process: ChildProcess;
  /** Stops it and waits until it has ended. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Thrown when the emulator does not come up; the message is the emulator's own words. */
export class EmulatorFailed extends Error {}

/** What the emulator is started with on its command line. */
export function argumentsOf(options: EmulatorOptions): string[] {
  const { data, port, functions = join(root, 'cloudfunctions/dist'), timers = true, flush = true, instances } = options;
  return [
    ...['--data', data, '--port', String(port), '--functions', functions],
    ...(options.static ? ['--static', options.static] : []),
    ...(options.people ? ['--people', options.people] : []),
    ...(options.phones ? ['--phones', options.phones] : []),
    ...(options.templates ? ['--templates', options.templates] : []),
    ...(options.pages ? ['--pages', options.pages] : []),
    ...(timers ? [] : ['--no-timers']),
    ...(flush ? [] : ['--no-flush']),
    ...(instances ? ['--instances', String(instances)] : []),
  ];
}

/** Starts the emulator as a process of its own and waits until it answers. */
export async function startEmulator(options: EmulatorOptions): Promise<EmulatorProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/main.ts', ...argumentsOf(options)], {
    cwd: root,
    env: { ...process.env, ...options.secrets },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < 4000) complaint += chunk.toString();
  });
  if (options.logFile) child.stderr.pipe(createWriteStream(options.logFile));
  const url = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.once('line', line => {
      lines.close();
      child.stdout.resume();
      resolve((JSON.parse(line) as { url: string }).url);
    });
    child.once('exit', () => reject(new EmulatorFailed(complaint.trim() || 'the emulator ended before it was ready')));
  });
  return {
    url,
    process: child,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}

/** The variables that make the CloudBase SDK, and code of ours that runs on it, talk to an emulator. */
export function sdkEnvironment(url: string, secrets: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'emulator',
    TENCENTCLOUD_SECRETKEY: 'emulator',
    TCB_ENV: 'qinglian-emulator',
    SCF_NAMESPACE: 'qinglian-emulator',
    ...secrets,
  };
}
