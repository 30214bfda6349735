import { Failure, notEmulated } from '../failure';
import { log } from '../log';
import type { Action, Answer, Request } from '../wire/action';
import { type Handler, parseJson, readBody, sendJson } from './http';
import { newRequestId } from './request-id';
import type { Stats } from './stats';

const largestRequest = 64 * 1024 * 1024;

/** `POST /admin`: the wire of the server SDK. It always answers 200; a `code` in the answer means failure. */
export function adminHandler(actions: Record<string, Action>, stats: Stats): Handler {
  return async ({ request, response, path }) => {
    if (path !== '/admin' || request.method !== 'POST') return false;
    const requestId = newRequestId();
    const text = await readBody(request, largestRequest);
    const isForm = request.headers['content-type']?.startsWith('multipart/') === true;
    const body = isForm ? { action: actionOfForm(text) } : (parseJson(text) as Request);
    sendJson(response, { requestId, ...(await run(actions, stats, body)) });
    return true;
  };
}

async function run(actions: Record<string, Action>, stats: Stats, body: Request): Promise<Answer> {
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

/** WeChat's own interfaces are called with forms; they are refused by the name in them. */
function actionOfForm(text: string): string {
  return /name="action"\r\n\r\n([^\r]*)/.exec(text)?.[1] ?? 'multipart/form-data';
}
