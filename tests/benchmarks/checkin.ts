import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { shownCode } from '../shown-code';
import { buildServer } from '../../scripts/start/builds';
import type { Response } from '../../types/operation';
import { type Product, startProduct } from '../emulated-product';
import { sampleGathering } from '../sample-gathering';
import { rounded, type Measured } from './measured';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';
import type { GatheringDocument } from '../../cloudfunctions/src/records/gatherings/document';

const inFlight = 64;
const retryEvery = 10;

interface Attempt {
  readonly memberId: string;
  readonly openid: string;
  readonly gathering: Pick<GatheringDocument, '_id' | 'codeKey'>;
}

/** The demo organisation with an account for everyone, and an open gathering in every branch. */
async function prepare(product: Product): Promise<Attempt[]> {
  const { demoRoster } = await import('../../scripts/demo-roster/roster');
  const { importRoster } = await import('../../cloudfunctions/src/areas/roster/import');
  const { members } = await import('../../scripts/start/demo-organisation');
  await importRoster(await demoRoster());
  const now = Date.now();
  const gatherings = new Map<string, GatheringDocument>();
  const attempts: Attempt[] = [];
  const people: MemberDocument[] = [];
  for await (const page of members()) people.push(...page);
  for (const { _id: memberId, branchId, branchName } of people) {
    const gathering = gatherings.get(branchId) ?? gatheringOf(branchId, branchName, now);
    gatherings.set(branchId, gathering);
    attempts.push({ memberId, openid: `wx-${memberId}`, gathering });
  }
  await product.seed(
    'accounts',
    attempts.map(({ openid, memberId }) => ({ _id: openid, memberId, boundAt: now })),
  );
  await product.seed('gatherings', [...gatherings.values()]);
  return attempts;
}

function gatheringOf(orgUnitId: string, name: string, now: number): GatheringDocument {
  const codeKey = Buffer.from(orgUnitId.padEnd(16).slice(0, 16)).toString('hex');
  return sampleGathering(`checkinbench${orgUnitId}`, { orgUnitId, name }, now, { codeKey });
}

/** Everybody once, and every tenth a second time while their first attempt may still be under way. */
function withRetries(attempts: readonly Attempt[]): Attempt[] {
  const order = [...attempts];
  for (let index = 0; index < attempts.length; index += retryEvery) {
    const attempt = attempts[index];
    if (attempt)
      order.splice(Math.min(order.length, index + Math.floor(index / retryEvery) + 1 + (index % 97)), 0, attempt);
  }
  return order;
}

const agent = new Agent({ keepAlive: true, maxSockets: inFlight });

/** Posts JSON and answers the parsed body. */
function post(url: string, headers: Record<string, string>, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body));
    const options = {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
    };
    const call = request(url, options, answer => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
      answer.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** Works through a list with so many at once; answers how many seconds it took. */
async function runAll<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<number> {
  const started = performance.now();
  let next = 0;
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return (performance.now() - started) / 1000;
}

const eventOf = ({ gathering }: Attempt) => {
  const { _id: gatheringId } = gathering;
  const code = shownCode(gathering, Date.now());
  return JSON.stringify({ area: 'attendance', operation: 'checkIn', input: { gatheringId, code } });
};

/** The times that each member was told, for the accepted attempt and for the repeated ones. */
class Answers {
  private readonly accepted = new Map<string, number>();
  private readonly repeated: { memberId: string; at: number }[] = [];
  private strange = 0;

  take(memberId: string, answer: { readonly result?: Response }): void {
    const response = answer.result;
    if (response?.ok) {
      if (this.accepted.has(memberId)) this.strange += 1;
      this.accepted.set(memberId, (response.value as { receipt: { at: number } }).receipt.at);
    } else if (response && 'refusal' in response && response.refusal.word === 'alreadyCheckedIn') {
      this.repeated.push({ memberId, at: (response.refusal as unknown as { receipt: { at: number } }).receipt.at });
    } else {
      this.strange += 1;
      if (this.strange <= 5) console.error('unexpected answer', JSON.stringify(answer));
    }
  }

  /** Answers that should not have been: neither the one acceptance nor "already, at that very time". */
  wrong(expected: number): number {
    const untrue = this.repeated.filter(({ memberId, at }) => this.accepted.get(memberId) !== at).length;
    return this.strange + untrue + (expected - this.accepted.size);
  }
}

/** The same load on a bare HTTP server in a process of its own. */
async function httpFloor(order: readonly Attempt[]): Promise<number> {
  const child = fork(join(__dirname, 'echo-server.cjs'));
  const port = await new Promise<number>(resolve => child.once('message', message => resolve(message as number)));
  const seconds = await runAll(order, async attempt => {
    await post(`http://127.0.0.1:${port}/`, { 'x-emulator-openid': attempt.openid }, eventOf(attempt));
  });
  child.kill();
  return order.length / seconds;
}

/** The whole organisation checks in, with retries, through the function host and durable commits. */
export async function measure(): Promise<Measured> {
  await buildServer();
  const product = await startProduct({ flush: true });
  try {
    const attempts = await prepare(product);
    const order = withRetries(attempts);
    const answers = new Answers();
    await fetch(`${product.url}/emulator/stats`, { method: 'DELETE' });
    const seconds = await runAll(order, async attempt => {
      const body = await post(`${product.url}/call/api`, { 'x-emulator-openid': attempt.openid }, eventOf(attempt));
      answers.take(attempt.memberId, body as { result?: Response });
    });
    const stats = (await (await fetch(`${product.url}/emulator/stats`)).json()) as {
      operations: Record<string, number>;
    };
    const operations = Object.values(stats.operations).reduce((sum, count) => sum + count, 0);
    const { total } = (await product.database.collection('checkIns').count()) as { total: number };
    const httpPerSecond = await httpFloor(order);
    const perSecond = order.length / seconds;
    return {
      metrics: {
        seconds: rounded(seconds),
        calls: order.length,
        records: total,
        wrongAnswers: answers.wrong(attempts.length),
        operationsPerCheckIn: rounded(operations / order.length),
        perSecond: rounded(perSecond),
        ratio: rounded(perSecond / httpPerSecond),
      },
      floors: { httpPerSecond: rounded(httpPerSecond) },
    };
  } finally {
    agent.destroy();
    await product.stop();
  }
}
