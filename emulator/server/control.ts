import type { FunctionHost } from '../functions/function-host';
import type { Timers } from '../functions/timers';
import { Failure } from '../failure';
import type { CollectionDeclaration } from '../store/catalog';
import type { Database } from '../store/database';
import { isDocument } from '../store/document';
import { type CodeFault, codeFaults, type MiniCodes } from '../wechat/mini-codes';
import type { PhoneCodes } from '../wechat/phone-codes';
import type { SubscribeMessages } from '../wechat/subscribe-messages';
import { type Handler, HttpError, readJson, sendJson } from './http';
import type { Stats } from './stats';

/** The parts that `/emulator/…` gives control of. */
export interface Controlled {
  readonly database: Database;
  readonly host: FunctionHost;
  readonly timers: Timers;
  readonly stats: Stats;
  readonly phoneCodes: PhoneCodes;
  readonly messages: SubscribeMessages;
  readonly miniCodes: MiniCodes;
}

/** `/emulator/…`: declaring collections, counters, firing timers, the clock of functions, phone codes, faults of codes. */
export function controlHandler({ database, host, timers, stats, phoneCodes, miniCodes }: Controlled): Handler {
  return async ({ request, response, path }) => {
    const [, root, part, name] = path.split('/');
    if (root !== 'emulator') return false;
    const route = `${request.method} ${part}`;
    if (route === 'PUT collections') {
      const declarations = checkDeclarations(await readJson(request, 1024 * 1024));
      try {
        sendJson(response, await database.declare(declarations));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        sendJson(response, { code: error.code, message: error.message }, 409);
      }
    } else if (route === 'GET stats') {
      sendJson(response, { operations: stats.counts(), invocations: host.invocations, coldStarts: host.coldStarts });
    } else if (route === 'DELETE stats') {
      stats.reset();
      host.resetCounts();
      sendJson(response, {});
    } else if (route === 'POST timers' && name) {
      const outcome = await timers.fire(name);
      if (outcome.kind === 'missing') throw new HttpError(404, `there is no function "${name}" with a timer`);
      sendJson(
        response,
        outcome.kind === 'result' ? { result: JSON.parse(outcome.json) as unknown } : { failure: outcome },
      );
    } else if (route === 'PUT clock') {
      const { offsetMilliseconds } = (await readJson(request, 1024)) as { offsetMilliseconds?: unknown };
      if (typeof offsetMilliseconds !== 'number' || !Number.isSafeInteger(offsetMilliseconds))
        throw new HttpError(400, 'the body must be { "offsetMilliseconds": <whole number> }');
      host.clockOffset = offsetMilliseconds;
      sendJson(response, {});
    } else if (route === 'PUT mini-codes') {
      const { next } = (await readJson(request, 1024)) as { next?: unknown };
      if (!Array.isArray(next) || next.some(fault => !codeFaults.includes(fault as CodeFault)))
        throw new HttpError(400, `next must be a list of ${codeFaults.join(', ')}`);
      miniCodes.disturb(next as CodeFault[]);
      sendJson(response, {});
    } else if (route === 'POST phone-codes') {
      const body = await readJson(request, 1024);
      sendJson(response, { code: phoneCode(phoneCodes, isDocument(body) ? body['openid'] : undefined) });
    } else return false;
    return true;
  };
}

/** What the tap on "use my WeChat phone number" gives the mini-program. */
function phoneCode(codes: PhoneCodes, openid: unknown): string {
  if (typeof openid !== 'string' || openid === '') throw new HttpError(400, 'the body must be { "openid": "…" }');
  const code = codes.issue(openid);
  if (code !== undefined) return code;
  const where = codes.file === undefined ? 'there is no file of numbers (--phones)' : `it is not in ${codes.file}`;
  throw new HttpError(404, `no phone number is known for ${openid}: ${where}`);
}

function checkDeclarations(value: unknown): CollectionDeclaration[] {
  if (!Array.isArray(value)) throw new HttpError(400, 'collections must be an array');
  for (const collection of value as unknown[]) {
    const { name, indexes = [] } = isDocument(collection) ? collection : {};
    if (typeof name !== 'string' || !Array.isArray(indexes))
      throw new HttpError(400, 'a collection needs a name and indexes');
    for (const index of indexes as unknown[]) {
      if (!isIndex(index)) throw new HttpError(400, `${name}: an index needs a name and keys [["field", 1 | -1], …]`);
    }
  }
  return value as CollectionDeclaration[];
}

function isIndex(index: unknown): boolean {
  if (!isDocument(index) || typeof index['name'] !== 'string' || index['name'] === '_id_') return false;
  const { keys, unique = false } = index;
  if (typeof unique !== 'boolean' || !Array.isArray(keys) || keys.length === 0 || keys.length > 31) return false;
  return keys.every(
    (key: unknown) =>
      Array.isArray(key) && typeof key[0] === 'string' && key[0] !== '' && (key[1] === 1 || key[1] === -1),
  );
}
