// Reads everything in a database, in a process that may be killed for it. See soundness.ts.
'use strict';

const { open } = require('lmdb');

const root = open({ path: process.argv[2], readOnly: true, maxDbs: 4 });
const stores = [
  root.openDB('catalog', { encoding: 'string' }),
  root.openDB('records', { encoding: 'string', keyEncoding: 'binary' }),
  root.openDB('entries', { encoding: 'binary', keyEncoding: 'binary' }),
];
for (const store of stores) for (const { value } of store.getRange()) if (value === undefined) process.exit(1);
process.exit(0);
