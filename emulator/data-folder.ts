import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The data folder cannot be used; it was left as it is. */
export class DataFolderError extends Error {}

const format = { format: 'qinglian-emulator', version: 2 };
/** What others may put there before the emulator first runs. */
const foreign = ['environment.json', 'people.json'];

/** A folder with everything the emulator keeps: the database, files of cloud storage, variables for functions, messages. */
export class DataFolder {
  readonly database: string;
  readonly files: string;
  readonly variables: string;
  readonly messages: string;
  private readonly lock: string;

  private constructor(readonly path: string) {
    this.database = join(path, 'database');
    this.files = join(path, 'files');
    this.variables = join(path, 'environment.json');
    this.messages = join(path, 'messages.jsonl');
    this.lock = join(path, 'emulator.lock');
  }

  /** Takes a folder for this process, creating it if need be. */
  static open(path: string): DataFolder {
    const folder = new DataFolder(path);
    mkdirSync(path, { recursive: true });
    // What is kept here are people's names and numbers: for nobody else on this machine.
    chmodSync(path, 0o700);
    folder.checkFormat();
    folder.takeLock();
    folder.checkFormat();
    if (!existsSync(folder.marker)) {
      writeFileSync(folder.marker, `${JSON.stringify(format)}\n`, { flush: true });
    }
    mkdirSync(folder.database, { recursive: true });
    mkdirSync(folder.files, { recursive: true });
    return folder;
  }

  /** Lets another process take the folder. */
  close(): void {
    rmSync(this.lock, { force: true });
  }

  private get marker(): string {
    return join(this.path, 'format.json');
  }

  private checkFormat(): void {
    if (!existsSync(this.marker)) {
      const others = readdirSync(this.path).filter(name => !name.startsWith('.') && !foreign.includes(name));
      const unknown = others.filter(name => name !== 'emulator.lock');
      if (unknown.length === 0) return;
      throw new DataFolderError(
        `${this.path} is not empty and has no format.json: it is not a data folder of the emulator`,
      );
    }
    const text = readFileSync(this.marker, 'utf8');
    if (text.trim() !== JSON.stringify(format)) {
      throw new DataFolderError(
        `${this.marker} is not what this version of the emulator writes: ${text.slice(0, 100).trim()}`,
      );
    }
  }

  private takeLock(): void {
    const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
    try {
      writeFileSync(this.lock, mine, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = runningHolder(this.lock);
      if (holder !== undefined) {
        throw new DataFolderError(
          `${this.path} is in use by another emulator (process ${holder}); end it or choose another --data`,
        );
      }
      writeFileSync(this.lock, mine);
    }
  }
}

/** The process that holds a lock, if it still runs; its number may belong to another one by now. */
function runningHolder(lock: string): number | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(lock, 'utf8')) as { pid: number; started: string };
    if (pid === process.pid) return undefined;
    process.kill(pid, 0);
    return startOf(pid) === started ? pid : undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? -1 : undefined;
  }
}

/** When a process was started, where the system tells (Linux). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
