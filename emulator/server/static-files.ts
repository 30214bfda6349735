import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Exchange, Handler } from './http';

const compress = promisify(gzip);
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

interface Entry {
  readonly version: string;
  readonly plain: Buffer;
  readonly zipped: Buffer | undefined;
}

/** The content type of a file by its name. */
export function typeOf(path: string): string {
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Serves the files of a folder below a path; `index.html` stands for the folder itself. */
export function staticHandler(folder: string | undefined, below = '/'): Handler {
  const cache = new Map<string, Entry>();
  return async exchange => {
    const { request } = exchange;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (folder === undefined || !isRead || !`${exchange.path}/`.startsWith(below)) return false;
    const path = pathIn(folder, exchange.path.slice(below.length));
    const entry = path === undefined ? undefined : await load(cache, path);
    if (path === undefined || !entry) return false;
    answer(exchange, path, entry);
    return true;
  };
}

function pathIn(folder: string, requested: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(requested);
  } catch {
    return undefined;
  }
  const path = normalize(join(folder, name === '' ? 'index.html' : name));
  const isHidden = path
    .slice(folder.length)
    .split(sep)
    .some(part => part.startsWith('.'));
  return path.startsWith(join(folder, sep)) && !isHidden && !path.includes('\0') ? path : undefined;
}

async function load(cache: Map<string, Entry>, path: string): Promise<Entry | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const version = `${found.mtimeMs}-${found.size}`;
  const known = cache.get(path);
  if (known?.version === version) return known;
  const plain = await readFile(path);
  const isText = /^text|json|svg|javascript|wasm/.test(typeOf(path));
  const entry = { version, plain, zipped: isText && plain.length > 1024 ? await compress(plain) : undefined };
  cache.set(path, entry);
  return entry;
}

function answer({ request, response }: Exchange, path: string, { version, plain, zipped }: Entry): void {
  // Names with a hash of the content in them never change their content.
  const isHashed = /[.-][0-9a-f]{8,}\./.test(path.slice(path.lastIndexOf(sep)));
  const etag = `"${version}"`;
  const headers = {
    'content-type': typeOf(path),
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    etag,
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const useZipped = zipped && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = useZipped ? zipped : plain;
  const encoding = useZipped ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { ...headers, ...encoding, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
