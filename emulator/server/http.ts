import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request with what its handler needs of it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The path that is asked for, still encoded. */
  readonly path: string;
  /** What follows the question mark. */
  readonly query: string;
}

/** Handles a request; answers false when it is not for it. */
export type Handler = (exchange: Exchange) => boolean | Promise<boolean>;

/** A request that cannot be answered as asked, with its HTTP status. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads a whole request body, up to a bound. */
export function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
    });
    request.on('end', () => {
      if (size > most) reject(new HttpError(413, `the request is larger than ${most} bytes`));
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    request.on('error', reject);
    request.on('close', () => reject(new HttpError(400, 'the request was cut off')));
  });
}

/** Reads a JSON body, up to a bound. Nothing but JSON is taken for it: a form of any web page could send other types. */
export async function readJson(request: IncomingMessage, most: number): Promise<unknown> {
  const text = (await readBytes(request, most)).toString();
  if (text === '') return {};
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    throw new HttpError(415, 'the body must be of type application/json');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HttpError(400, 'the body is not JSON');
  }
}

/** Answers with JSON text. */
export function sendText(response: ServerResponse, json: string, status = 200): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    'cache-control': 'no-store',
  });
  response.end(json);
}

/** Answers with a value as JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  sendText(response, JSON.stringify(value), status);
}
