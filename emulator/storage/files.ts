import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { invalidParam } from '../failure';

const bucket = 'qinglian-emulator.7169-qinglian-emulator';

/** The files of cloud storage, kept below one folder under the paths they have in the cloud. */
export class Files {
  constructor(private readonly folder: string) {}

  /** The id under which clients know the file of a path. */
  static idOf(path: string): string {
    return `cloud://${bucket}/${path}`;
  }

  /** The path in a file's id; ids of other environments name no file here. */
  static pathOf(id: unknown): string | undefined {
    const prefix = `cloud://${bucket}/`;
    return typeof id === 'string' && id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
  }

  /** Keeps a file, in place of one of the same path; it is there whole or not at all. */
  async write(path: string, content: Readable): Promise<void> {
    const target = this.resolve(path);
    const partial = join(this.folder, `.partial-${randomUUID()}`);
    await mkdir(dirname(target), { recursive: true });
    try {
      await pipeline(content, createWriteStream(partial, { flush: true }));
      await rename(partial, target);
    } finally {
      await rm(partial, { force: true });
    }
  }

  /** How large a file is; nothing when it does not exist. */
  async size(path: string): Promise<number | undefined> {
    const found = await stat(this.resolve(path)).catch(() => undefined);
    return found?.isFile() ? found.size : undefined;
  }

  read(path: string): ReadStream {
    return createReadStream(this.resolve(path));
  }

  /** Removes a file; false when there was none. */
  async remove(path: string): Promise<boolean> {
    if ((await this.size(path)) === undefined) return false;
    await rm(this.resolve(path));
    return true;
  }

  /** Where a path lies on disk; paths that would leave the folder, or that the cloud refuses, are refused. */
  resolve(path: string): string {
    const parts = path.split('/');
    const isBad = parts.some(part => part === '' || part.startsWith('.') || /[\\\0]/.test(part));
    if (isBad || Buffer.byteLength(path) > 850) throw invalidParam(`[InvalidParameter] bad cloud path: ${path}`);
    return join(this.folder, ...parts);
  }
}
