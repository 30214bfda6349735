import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '../failure';
import { log } from '../log';
import { type Handler, HttpError, sendJson } from './http';

/** Listens on this machine only, and gives each request to the first handler that takes it. */
export async function listen(port: number, handlers: readonly Handler[]): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => void handle(request, response, handlers));
  // Longer than clients keep unused connections, so that none is closed just as it is used again.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function handle(request: IncomingMessage, response: ServerResponse, handlers: readonly Handler[]): Promise<void> {
  try {
    // A page of another site could otherwise reach this server under a name of its own.
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(request.headers.host ?? '')) {
      throw new HttpError(403, 'only requests to localhost are answered');
    }
    if (!isRead(request) && !isOfOwnPage(request)) throw new HttpError(403, 'pages of other sites may change nothing');
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    const exchange = { request, response, path, query };
    for (const handler of handlers) {
      const taken = handler(exchange);
      if (taken === true || (taken !== false && (await taken))) return;
    }
    throw new HttpError(404, `there is nothing at ${request.method} ${path}`);
  } catch (error) {
    fail(request, response, error);
  }
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

/** Whether a request comes from a page of this server, or from no page at all. Browsers say so, and no page can say it for them. */
function isOfOwnPage({ headers: { origin, host, 'sec-fetch-site': site } }: IncomingMessage): boolean {
  return (origin === undefined || origin === `http://${host}`) && (site === undefined || site === 'same-origin');
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const status =
    error instanceof HttpError ? error.status : error instanceof Failure || error instanceof URIError ? 400 : 500;
  if (status === 500) log('server', `${request.method} ${request.url}: ${(error as Error).stack}`);
  if (response.headersSent) response.destroy();
  else sendJson(response, { message: (error as Error).message }, status);
}
