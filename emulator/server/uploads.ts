import { Readable } from 'node:stream';
import { Failure } from '../failure';
import { Files } from '../storage/files';
import { type Handler, readBytes, sendJson } from './http';

const largestFile = 50 * 1024 * 1024;
/** Where users may put files; functions may put them anywhere. */
const ofUsers = /^uploads\//;

/** `PUT /upload/<cloud path>`: what `wx.cloud.uploadFile` does, for the user named in a header. */
export function uploadHandler(files: Files): Handler {
  return async ({ request, response, path: address }) => {
    if (!address.startsWith('/upload/') || request.method !== 'PUT') return false;
    const path = decodeURIComponent(address.slice('/upload/'.length));
    const content = await readBytes(request, largestFile);
    if (!request.headers['x-emulator-openid'] || !ofUsers.test(path)) {
      sendJson(response, { errCode: -503002, errMsg: 'storage permission denied' });
      return true;
    }
    try {
      await files.write(path, Readable.from([content]));
      sendJson(response, { fileID: Files.idOf(path) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      sendJson(response, { errCode: -503001, errMsg: error.message });
    }
    return true;
  };
}
