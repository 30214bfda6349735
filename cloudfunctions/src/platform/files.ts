import { cloud } from './cloud';

/** A file as somebody may fetch it for a while. */
export interface FileLink {
  readonly url: string;
  readonly name: string;
  readonly expiresAt: number;
}

const linkSeconds = 3600;

/** The path in a file's id; null for another environment's file, or one outside the given folder. */
function pathWithin(fileId: string, folder: string): string | null {
  const environment = process.env['TCB_ENV'] ?? process.env['SCF_NAMESPACE'];
  const [, env, path] = /^cloud:\/\/([^./]+)[^/]*\/(.+)$/.exec(fileId) ?? [];
  const inside = path?.startsWith(folder) && !path.split('/').includes('..');
  return env === environment && path !== undefined && inside ? path : null;
}

async function addressOf(fileId: string): Promise<string | null> {
  const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: linkSeconds }] });
  const [file] = fileList;
  if (file?.code === 'STORAGE_FILE_NONEXIST') return null;
  if (!file?.tempFileURL) throw new Error(`no address for a file: ${file?.code}`);
  return file.tempFileURL;
}

/**
 * The content of a file in one of our folders; null if there is none, if its id names nothing in that folder, or if it is
 * larger than `maxBytes`, which are as far as it is read.
 */
export async function readFile(fileId: string, folder: string, maxBytes: number): Promise<Buffer | 'tooLarge' | null> {
  if (pathWithin(fileId, folder) === null) return null;
  const url = await addressOf(fileId);
  if (url === null) return null;
  const response = await fetch(url);
  if (response.status === 404) return null;
  if (!response.ok || !response.body) throw new Error(`a file could not be read: ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) return 'tooLarge';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The id that the file of a path has, or will have. */
export async function fileIdOf(path: string): Promise<string> {
  const { data } = await cloud.getUploadMetadata({ cloudPath: path });
  return data.fileId;
}

/** Writes a file, in place of one of the same path; answers its id. */
export async function writeFile(path: string, content: Uint8Array): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(content) as never });
  return fileID;
}

/** An address under which a file can be fetched for an hour by whoever has it; null if there is no such file. */
export async function linkTo(fileId: string, name: string, now: number): Promise<FileLink | null> {
  const url = await addressOf(fileId);
  // Encodes what a phone could not ask for, such as Chinese characters, and leaves the signature as it is.
  return url === null ? null : { url: new URL(url).href, name, expiresAt: now + linkSeconds * 1000 };
}

/** Removes files; one that is gone already is no error. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  for (let i = 0; i < fileIds.length; i += 50) await cloud.deleteFile({ fileList: [...fileIds.slice(i, i + 50)] });
}
