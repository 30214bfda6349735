import { join } from 'node:path';
import { Failure } from '../failure';
import { parseDocument, stringifyEjson } from '../store/ejson';
import { type Exchange, type Handler, sendJson } from './http';
import type { Controlled } from './control';
import { staticHandler } from './static-files';

const pageFolder = join(__dirname, '..', 'console');
const largestPage = 200;

/** `/console`: a page on what the emulator holds and does, and the figures it shows. */
export function consoleHandler(parts: Controlled, dataFolder: string): Handler {
  const page = staticHandler(pageFolder, '/console/');
  return async exchange => {
    const { request, response, path } = exchange;
    if (request.method !== 'GET' || !`${path}/`.startsWith('/console/')) return false;
    if (path === '/console/api/overview') sendJson(response, overview(parts, dataFolder));
    else if (path === '/console/api/documents') documents(parts, exchange);
    else if (path === '/console') response.writeHead(302, { location: '/console/' }).end();
    else return page(exchange);
    return true;
  };
}

function overview({ database, host, timers, stats }: Controlled, dataFolder: string) {
  return {
    dataFolder,
    collections: database.catalog.all().map(({ name, count, indexes }) => ({
      name,
      count,
      indexes: indexes.map(index => ({ name: index.name, unique: index.unique, fields: index.fields })),
    })),
    functions: host.definitions().map(({ name, problem }) => ({ name, problem, ...host.state(name) })),
    timers: timers.states(),
    operations: stats.counts(),
  };
}

function documents({ database }: Controlled, { response, query }: Exchange): void {
  const parameters = new URLSearchParams(query);
  const collection = parameters.get('collection');
  try {
    const filter = parseDocument(parameters.get('filter') || '{}');
    const skip = Math.max(0, Number(parameters.get('skip')) || 0);
    const limit = Math.min(largestPage, Math.max(1, Number(parameters.get('limit')) || 20));
    const found = database.find(collection, { query: filter, skip, limit });
    sendJson(response, { total: database.count(collection, filter), documents: found.map(stringifyEjson) });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    sendJson(response, { message: error.message }, 400);
  }
}
