import { Failure, invalidParam } from '../failure';
import { isDocument } from '../store/document';
import { Files } from '../storage/files';
import type { Action } from './action';

/** The actions of cloud storage; content is put to and got from `<url>/files/<path>`. */
export function storageActions(files: Files, url: () => string): Record<string, Action> {
  const addressOf = (path: string) => `${url()}/files/${path}`;
  return {
    'storage.getUploadMetadata': ({ path }) => {
      if (typeof path !== 'string') throw invalidParam('[InvalidParameter] path must be a string.');
      files.resolve(path);
      const fileId = Files.idOf(path);
      const address = encodeURI(addressOf(path));
      // The SDK sends this one back as a header, where only ASCII may stand.
      const cosFileId = Buffer.from(fileId).toString('base64');
      return { data: { url: address, token: 'emulator', authorization: 'emulator', fileId, cosFileId } };
    },
    'storage.batchGetDownloadUrl': async request => {
      const list = listOf(request['file_list']).map(async file => {
        const { fileid: id, max_age: maxAge = 7200 } = isDocument(file) ? file : { fileid: file };
        const path = Files.pathOf(id);
        const exists = path !== undefined && (await sizeOf(files, path)) !== undefined;
        if (!exists) return { fileID: id, tempFileURL: '', maxAge, code: 'STORAGE_FILE_NONEXIST' };
        // The SDK encodes the address itself.
        return { fileID: id, tempFileURL: addressOf(path), maxAge, code: 'SUCCESS' };
      });
      return { data: { download_list: await Promise.all(list) } };
    },
    'storage.batchDeleteFile': async request => {
      const list = listOf(request['fileid_list']).map(async id => {
        const path = Files.pathOf(id);
        const existed = path !== undefined && (await sizeOf(files, path)) !== undefined && (await files.remove(path));
        return { fileID: id, code: existed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
      });
      return { data: { delete_list: await Promise.all(list) } };
    },
  };
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length > 50)
    throw invalidParam('[InvalidParameter] at most 50 files can be named.');
  return value;
}

/** A path that could not be stored names no file. */
async function sizeOf(files: Files, path: string): Promise<number | undefined> {
  try {
    return await files.size(path);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
