import { pipeline } from 'node:stream/promises';
import { Failure } from '../failure';
import type { Files } from '../storage/files';
import type { Handler } from './http';
import { typeOf } from './static-files';

/** The type of a picture by its name; everything else is bytes. */
function pictureType(path: string): string {
  const type = typeOf(path);
  return type.startsWith('image/') ? type : 'application/octet-stream';
}

/** `/files/<path>`: the content of cloud storage, put and got as the SDK does. */
export function cloudFilesHandler(files: Files): Handler {
  return async ({ request, response, path: address }) => {
    if (!address.startsWith('/files/')) return false;
    const path = decodeURIComponent(address.slice('/files/'.length));
    if (request.method === 'PUT') {
      try {
        await files.write(path, request);
        response.writeHead(200).end();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        response.writeHead(400, { 'content-type': 'application/xml' });
        response.end(`<Error><Code>${error.code}</Code><Message>bad cloud path</Message></Error>`);
      }
      return true;
    }
    const size = await files.size(path);
    if (size === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    response.writeHead(200, {
      'content-type': pictureType(path),
      'content-length': size,
      // What people put here is never a page of this server, whatever it contains.
      'content-disposition': 'attachment',
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(files.read(path), response);
    return true;
  };
}
