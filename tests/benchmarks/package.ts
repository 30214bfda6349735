import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildClient } from '../../scripts/start/builds';
import { dist, distFiles, readApp } from '../weapp/dist';
import type { Measured } from './measured';

const h5 = join(__dirname, '../../miniapp/dist/h5');

/** Left out of the upload by project.config.json. */
const notUploaded = /(\.LICENSE\.txt|\.map|\.built)$/;

const bytesOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0);

/** Bytes of the main package and of each sub-package, as they are uploaded to WeChat. */
function weappBytes() {
  const files = distFiles('').filter(file => !notUploaded.test(file));
  const roots = (readApp().subPackages ?? []).map(({ root }) => `${root.replace(/\/$/, '')}/`);
  const subPackages = roots.map(root => bytesOf(files.filter(file => file.startsWith(root))));
  return {
    mainPackageBytes: bytesOf(files.filter(file => !roots.some(root => file.startsWith(root)))),
    largestSubpackageBytes: Math.max(0, ...subPackages),
    totalBytes: bytesOf(files),
  };
}

/** Bytes that a browser fetches before the preview can start: the page itself and what it names, compressed. */
function h5FirstLoadGzipBytes(): number {
  const page = readFileSync(join(h5, 'index.html'));
  const named = [...page.toString().matchAll(/<(?:script|link)[^>]*\b(?:src|href)="\.\/([^"]+)"/g)];
  const files = named.map(([, file = '']) => readFileSync(join(h5, file)));
  return [page, ...files].reduce((sum, content) => sum + gzipSync(content).length, 0);
}

/** How large the client is, on a phone and in the browser. */
export async function measure(): Promise<Measured> {
  await buildClient('weapp');
  await buildClient('h5');
  const frameworkBytes = bytesOf(['taro.js', 'vendors.js', 'runtime.js', 'base.wxml']);
  return { metrics: { ...weappBytes(), h5FirstLoadGzipBytes: h5FirstLoadGzipBytes() }, floors: { frameworkBytes } };
}
