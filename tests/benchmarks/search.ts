import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildServer } from '../../scripts/start/builds';
import { type Product, startProduct } from '../emulated-product';
import { openidOf } from '../small-organisation';
import { rounded, type Measured } from './measured';
import { scan, spelledOut } from './search-oracle';
import { arrayFilter, fuse, pinyinMatch, type Peer } from './search-peers';
import { middleMs, quantile } from './timing';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

const perKind = 200;
const scannedPerKind = 40;
const perKindOfPeers = 6;
const callers = 120;
const throughEmulator = 50;
const answered = 20;

/** What people type, by kind. */
const kinds: Readonly<Record<string, (member: MemberDocument) => string>> = {
  initials: member => member.initials,
  fullPinyin: member => member.pinyin.replaceAll(' ', ''),
  mixed: member => `${member.pinyin.split(' ')[0]}${member.name.slice(member.pinyin.split(' ').length > 2 ? -1 : 1)}`,
  oneCharacter: member => member.name.slice(0, 1),
  phoneTail: member => member.phone?.tail ?? '0000',
  title: member => member.title,
};

async function prepare(product: Product): Promise<MemberDocument[]> {
  const { demoRoster } = await import('../../scripts/demo-roster/roster');
  const { importRoster } = await import('../../cloudfunctions/src/areas/roster/import/import');
  const { members } = await import('../../scripts/start/demo-organisation');
  await importRoster(await demoRoster());
  const people: MemberDocument[] = [];
  for await (const page of members()) people.push(...page);
  const accounts = people
    .slice(0, callers)
    .map(({ _id }) => ({ _id: openidOf(_id), memberId: _id, boundAt: Date.now() }));
  await product.seed('accounts', accounts);
  return people;
}

/** Queries made from people spread over the whole organisation. */
const queriesOf = (people: readonly MemberDocument[], count: number, kind: (member: MemberDocument) => string) =>
  Array.from({ length: count }, (_, i) => people[(i * 7919 + 13) % people.length])
    .filter(member => member !== undefined)
    .map(kind);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapNow(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The directory as a cold instance reads it: how long that takes, in how many operations, and what it weighs. */
async function measureCold(product: Product) {
  const { createDirectory } = await import('../../cloudfunctions/src/areas/contacts/directory-index/directory');
  const before = heapNow();
  await fetch(`${product.url}/emulator/stats`, { method: 'DELETE' });
  const started = performance.now();
  const directory = await createDirectory()(Date.now());
  const coldReadyMs = performance.now() - started;
  const stats = (await (await fetch(`${product.url}/emulator/stats`)).json()) as { operations: Record<string, number> };
  const coldOperations = Object.values(stats.operations).reduce((sum, count) => sum + count, 0);
  return { directory, coldReadyMs, coldOperations, heapBytes: heapNow() - before };
}

/** The 99th percentile of the worst kind of query, in milliseconds. */
function worstP99(people: readonly MemberDocument[], count: number, work: (query: string) => unknown): number {
  const byKind = Object.values(kinds).map(kind =>
    quantile(
      queriesOf(people, count, kind).map(query => middleMs(() => work(query))),
      0.99,
    ),
  );
  return Math.max(...byKind);
}

const peerP99 = (people: readonly MemberDocument[], peer: Peer) => worstP99(people, perKindOfPeers, peer(people));

async function throughEmulatorMs(product: Product, people: readonly MemberDocument[]): Promise<number[]> {
  const times: number[] = [];
  let caller = 0;
  for (const kind of Object.values(kinds))
    for (const text of queriesOf(people, throughEmulator, kind)) {
      const openid = openidOf(people[caller++ % callers]?._id ?? '');
      const started = performance.now();
      const answer = await product.call(openid, 'contacts', 'search', { text });
      times.push(performance.now() - started);
      if (!answer.ok) throw new Error(JSON.stringify(answer));
    }
  // The first ones wait for instances to start.
  return times.slice(throughEmulator / 2);
}

/** The share of those whom a scan of everyone finds that the search finds too; whom it finds besides is an error. */
function recallOf(people: readonly MemberDocument[], found: (query: string) => readonly string[]): number {
  const spelled = people.map(member => ({ member, name: spelledOut(member.name) }));
  let [expected, met] = [0, 0];
  for (const kind of Object.values(kinds))
    for (const query of queriesOf(people, scannedPerKind, kind)) {
      const truth = scan(spelled, query);
      const got = found(query);
      const right = got.filter(memberId => truth.has(memberId)).length;
      if (right < got.length) throw new Error(`"${query}" finds ${got.length - right} who are not meant`);
      expected += truth.size;
      met += right;
    }
  return met / expected;
}

/** Search over the whole organisation: inside a warm function, through the emulator, and beside what others do. */
export async function measure(): Promise<Measured> {
  await buildServer();
  const product = await startProduct();
  try {
    const people = await prepare(product);
    const { findPeople } = await import('../../cloudfunctions/src/areas/contacts/name-search/find-people');
    const { entryAccess } = await import('../../cloudfunctions/src/areas/contacts/rules/entry-access');
    const { directory, coldReadyMs, coldOperations, heapBytes } = await measureCold(product);
    const [reader] = people;
    if (!reader) throw new Error('nobody there');
    const { index, table } = directory;
    const searched = (text: string, limit: number) =>
      findPeople(index, entryAccess(index, table, { ...reader, held: [] }), { ...reader, held: [] }, text, { limit });
    const all = (text: string) =>
      searched(text, people.length).found.map(({ person }) => index.people[person]?.memberId ?? '');
    const recall = recallOf(people, all);
    const p99Ms = worstP99(people, perKind, query => searched(query, answered));
    const times = Object.values(kinds).flatMap(kind =>
      queriesOf(people, perKind, kind).map(query => middleMs(() => searched(query, answered))),
    );
    const emulated = await throughEmulatorMs(product, people);
    return {
      metrics: {
        p50Ms: rounded(quantile(times, 0.5)),
        p99Ms: rounded(p99Ms),
        throughEmulatorP50Ms: rounded(quantile(emulated, 0.5)),
        throughEmulatorP99Ms: rounded(quantile(emulated, 0.99)),
        recall,
        heapBytes,
        coldReadyMs: rounded(coldReadyMs),
        coldOperations,
        people: index.people.length,
      },
      floors: {
        pinyinMatchP99Ms: rounded(peerP99(people, pinyinMatch)),
        fuseP99Ms: rounded(peerP99(people, fuse)),
        arrayFilterP99Ms: rounded(peerP99(people, arrayFilter)),
      },
    };
  } finally {
    await product.stop();
  }
}
