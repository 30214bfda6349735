import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer } from '../../scripts/start/builds';
import type { ReminderDocument } from '../../cloudfunctions/src/records/reminders/document';
import { json, type Product, startProduct } from '../emulated-product';
import { configuration } from '../../scripts/message-templates';
import { sampleGathering } from '../sample-gathering';
import { openPlan } from '../sample-plan';
import { rounded, type Measured } from './measured';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

const inFlight = 20;
const latencyMilliseconds = 20;
const hour = 3_600_000;
const day = 24 * hour;
const template = configuration.gathering.id;

const openidOf = (memberId: string) => `wx-${memberId}`;

/** The functions as built, and the floor beside them. */
async function functionsWithFloor(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'qinglian-bench-functions-'));
  await cp(join(__dirname, '../../cloudfunctions/dist'), folder, { recursive: true });
  await cp(join(__dirname, 'gateway-function'), join(folder, 'gateway'), { recursive: true });
  return folder;
}

async function toEmulator(product: Product, method: string, path: string, body: object): Promise<unknown> {
  const answer = await fetch(`${product.url}/emulator/${path}`, {
    method,
    headers: json,
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** Everybody says yes twice: once for the floor and once for us. */
async function consent(product: Product, openids: readonly string[]): Promise<void> {
  let next = 0;
  const choices = { [template]: 'accept' };
  const work = async () => {
    for (let openid = openids[next++]; openid !== undefined; openid = openids[next++])
      for (let time = 0; time < 2; time++)
        await toEmulator(product, 'POST', 'messages/consents', { openid, templateIds: [template], choices });
  };
  await Promise.all(Array.from({ length: inFlight }, work));
}

/** The whole organisation with WeChat identities and consents, and a gathering of everybody that was just published. */
async function prepare(product: Product, now: number): Promise<string[]> {
  const { demoRoster } = await import('../../scripts/demo-roster/roster');
  const { importRoster } = await import('../../cloudfunctions/src/areas/roster/import/import');
  const { members } = await import('../../scripts/start/demo-organisation');
  await importRoster(await demoRoster());
  const people: MemberDocument[] = [];
  for await (const page of members()) people.push(...page);
  const accounts = people.map(({ _id }) => ({ _id: openidOf(_id), memberId: _id, boundAt: now }));
  await product.seed('accounts', accounts);
  const consents = people.map(({ _id: memberId }) => ({
    _id: `${memberId}:gathering`,
    memberId,
    template: 'gathering' as const,
    accepted: 1,
    used: 0,
    always: null,
    requests: [],
  }));
  await product.seed('messageConsents', consents);
  const everybody = { orgUnitId: 'C', name: '市直机关工委' };
  const { startsAt, endsAt, checkIn } = openPlan(now + 8 * day);
  const over = { startsAt, endsAt, checkIn, due: { sheets: null, reminders: now } };
  const gathering = sampleGathering('remindersbench0001', everybody, now, over);
  await product.seed('gatherings', [gathering]);
  const openids = accounts.map(({ _id }) => _id);
  await consent(product, openids);
  return openids;
}

/** What WeChat's gateway takes by itself, through the same SDK inside a function. */
async function gatewaySeconds(product: Product, openids: readonly string[]): Promise<number> {
  const data = Object.fromEntries(
    Object.keys(configuration.gathering.fields).map(key => [key, { value: key === 'time2' ? '15:00' : '警示教育' }]),
  );
  const message = { templateId: template, page: 'member/gathering/index?id=1', data };
  const started = performance.now();
  const answer = await fetch(`${product.url}/call/gateway`, {
    method: 'POST',
    headers: { ...json, 'x-emulator-openid': openids[0] ?? '' },
    body: JSON.stringify({ openids, inFlight, message }),
  });
  const { result } = (await answer.json()) as { result?: { sent: number } };
  if (result?.sent !== openids.length) throw new Error(`the gateway took ${result?.sent} of ${openids.length}`);
  return (performance.now() - started) / 1000;
}

/** How many reminders there are in a state. */
async function countOf(product: Product, push: ReminderDocument['push']): Promise<number> {
  const { total } = (await product.database.collection('reminders').where({ push }).count()) as { total: number };
  return total;
}

/**
 * Everybody is told of one gathering: how long planning and sending take, beside what the gateway takes by itself. The emulator
 * is WeChat and database in one process, so nothing is flushed: WeChat does not stand still while somebody's disk writes.
 */
export async function measure(): Promise<Measured> {
  await buildServer();
  const functions = await functionsWithFloor();
  process.env.NODE_PATH = join(__dirname, '../../node_modules');
  const product = await startProduct({ functions });
  try {
    const morning = Math.floor((Date.now() + 8 * hour) / day) * day + 2 * hour;
    await product.setClock(morning - Date.now());
    const openids = await prepare(product, morning);
    await toEmulator(product, 'PUT', 'messages/faults', { latencyMilliseconds });
    const gateway = await gatewaySeconds(product, openids);

    const { planReminders } = await import('../../cloudfunctions/src/areas/reminders/jobs/plan-reminders');
    let started = performance.now();
    await planReminders({ now: () => morning + 1, until: Number.POSITIVE_INFINITY });
    const planSeconds = (performance.now() - started) / 1000;
    await fetch(`${product.url}/emulator/stats`, { method: 'DELETE' });
    started = performance.now();
    let ticks = 0;
    while ((await countOf(product, 'queued')) > 0 && ticks < 20) {
      await product.tick();
      ticks += 1;
    }
    const seconds = (performance.now() - started) / 1000;
    const stats = (await (await fetch(`${product.url}/emulator/stats`)).json()) as {
      operations: Record<string, number>;
    };
    const { total: delivered } = (await (await fetch(`${product.url}/emulator/messages?limit=1`)).json()) as {
      total: number;
    };
    const operations = Object.entries(stats.operations)
      .filter(([name]) => name.startsWith('database.'))
      .reduce((sum, [, count]) => sum + count, 0);
    const sent = await countOf(product, 'sent');
    return {
      metrics: {
        messages: openids.length,
        seconds: rounded(seconds),
        ticks,
        planSeconds: rounded(planSeconds),
        overheadRatio: rounded(seconds / gateway),
        lost: openids.length - sent,
        duplicates: delivered - 2 * openids.length + (openids.length - sent),
        operationsPerMessage: rounded(operations / openids.length),
      },
      floors: { gatewaySeconds: rounded(gateway) },
    };
  } finally {
    await product.stop();
    await rm(functions, { recursive: true, force: true });
  }
}
