import type { FunctionHost } from '../functions/function-host';
import { appId } from '../functions/environment';
import { isDocument } from '../store/document';
import { type Handler, HttpError, readJson, sendJson, sendText } from './http';
import { newRequestId } from './request-id';

const largestEvent = 6 * 1024 * 1024;
const largestResult = 1024 * 1024;

/** `POST /call/<function>`: what `wx.cloud.callFunction` does, for the user named in a header. */
export function callHandler(host: FunctionHost): Handler {
  return async ({ request, response, path }) => {
    const name = /^\/call\/([^/]+)$/.exec(path)?.[1];
    if (name === undefined || request.method !== 'POST') return false;
    const requestId = newRequestId();
    const header = request.headers['x-emulator-openid'];
    const openid = typeof header === 'string' && header !== '' ? header : undefined;
    const data = await readJson(request, largestEvent);
    if (!isDocument(data)) throw new HttpError(400, 'the event must be a JSON object');
    const { userInfo: _forged, ...own } = data;
    const event = openid === undefined ? own : { ...own, userInfo: { openId: openid, appId } };
    const outcome = await host.call(name, event, { kind: 'user', openid }, requestId);
    if (outcome.kind === 'result' && outcome.json.length <= largestResult) {
      sendText(response, `{"result":${outcome.json},"requestId":"${requestId}"}`);
    } else sendJson(response, { ...refusalOf(outcome, name), requestId });
    return true;
  };
}

/** The vendor's codes and words for a call without a result. */
function refusalOf(
  outcome: Awaited<ReturnType<FunctionHost['call']>>,
  name: string,
): { errCode: number; errMsg: string } {
  switch (outcome.kind) {
    case 'result':
      return { errCode: -604001, errMsg: 'cloud function response data exceeds 1 MB' };
    case 'missing':
      return { errCode: -501000, errMsg: `FunctionName parameter could not be found: ${name}` };
    case 'timedOut':
      return { errCode: -501002, errMsg: 'server timeout: Invoking task timed out' };
    case 'threw':
      return { errCode: -504002, errMsg: `functions execute fail | ${outcome.name}: ${outcome.message}` };
    case 'busy':
      return { errCode: -501004, errMsg: 'exceed concurrent request limit' };
    case 'crashed':
      return { errCode: -504002, errMsg: `functions execute fail | ${outcome.message}` };
  }
}
