import { Failure, notEmulated } from '../failure';
import { log } from '../log';
import type { Action, Answer, Request } from '../wire/action';
import { parseForm } from './form';
import { type Handler, readBytes, readJson, sendJson } from './http';
import { newRequestId } from './request-id';
import type { Stats } from './stats';

const largestRequest = 64 * 1024 * 1024;

/** `POST /admin`: the wire of the server SDK. It always answers 200; a `code` in the answer means failure. */
export function adminHandler(actions: Record<string, Action>, stats: Stats): Handler {
  return async ({ request, response, path }) => {
    if (path !== '/admin' || request.method !== 'POST') return false;
    const requestId = newRequestId();
    const { 'content-type': type = '' } = request.headers;
    const body = type.startsWith('multipart/')
      ? parseForm(await readBytes(request, largestRequest), type)
      : ((await readJson(request, largestRequest)) as Request);
    const answer = await run(actions, stats, body);
    if (Buffer.isBuffer(answer)) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(answer);
    else sendJson(response, { requestId, ...answer });
    return true;
  };
}

async function run(actions: Record<string, Action>, stats: Stats, body: Request): Promise<Answer | Buffer> {
  const name = String(body['action']);
  stats.count(name);
  try {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) throw notEmulated(`The action ${name}`);
    return await action(body);
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, message: error.message };
    log('admin', `${name}: ${(error as Error).stack}`);
    return { code: 'SYS_ERR', message: `[InternalError] ${(error as Error).message}` };
  }
}
