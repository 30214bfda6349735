import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { init } from '@cloudbase/node-sdk';
import type { Documents } from '../cloudfunctions/src/records/collections';
import { setUpEmulator } from '../scripts/database-setup';
import { type EmulatorOptions, sdkEnvironment, startEmulator } from '../scripts/emulator-process';
import { writeReleasedPages } from '../scripts/released-pages';
import type { Contract } from '../types/contract';
import { atWeChat, configuration } from '../scripts/message-templates';
import type { FailureCode, Input, Operation, Outcome, Response } from '../types/operation';
import { endWithSuite, suite } from './suite';

/** What phone numbers are sealed with in tests. */
export const phoneKey = '5e'.repeat(32);

/** What every request with a JSON body says of it. */
export const json = { 'content-type': 'application/json' };

/** Starts an emulator in a process of its own, or in the one that suites share. Functions get the secrets of this process too. */
const start = (options: EmulatorOptions, given: Readonly<Record<string, string>>) => {
  const own = Object.entries(process.env).filter(([name]) => name.startsWith('QINGLIAN_'));
  const secrets = { ...Object.fromEntries(own), ...given } as Record<string, string>;
  return (suite()?.startEmulator ?? startEmulator)({ ...options, secrets });
};

type AreaName = keyof Contract;

type OperationOf<A extends AreaName, O extends keyof Contract[A]> = Contract[A][O] extends Operation
  ? Contract[A][O]
  : never;

/** A call that ended in a failure, as a client sees it. */
export interface Failed {
  readonly ok: false;
  readonly failure: { readonly code: FailureCode; readonly fields?: readonly string[] };
}

/**
 * The whole product but for its client: the built functions on an emulator with an empty database. What it keeps outlives a
 * crash of its processes; to outlive the machine as well it would have to `flush`.
 */
export async function startProduct({
  timers = false,
  flush = false,
  staticFolder,
  functions = join(__dirname, '../cloudfunctions/dist'),
}: { timers?: boolean; flush?: boolean; staticFolder?: string; functions?: string } = {}) {
  if (!existsSync(join(functions, 'api/index.js'))) throw new Error('run `npm run build:functions` first');
  const data = await mkdtemp(join(tmpdir(), 'qinglian-test-'));
  const templates = join(data, 'templates.json');
  await writeFile(templates, JSON.stringify(atWeChat));
  let secrets: Readonly<Record<string, string>> = {
    QINGLIAN_PHONE_KEY: phoneKey,
    QINGLIAN_MESSAGE_TEMPLATES: JSON.stringify(configuration),
  };
  const options = {
    data: join(data, 'database'),
    port: 0,
    functions,
    people: join(data, 'people.json'),
    phones: join(data, 'phones.json'),
    templates,
    pages: await writeReleasedPages(data),
    timers,
    flush,
    ...(staticFolder !== undefined && { static: staticFolder }),
  };
  let emulator = await start(options, secrets);
  const stop = async () => {
    await emulator.stop();
    await rm(data, { recursive: true, force: true });
  };
  endWithSuite(stop);
  await setUpEmulator(emulator.url);
  Object.assign(process.env, sdkEnvironment(emulator.url, secrets));
  const database = init({ env: 'qinglian-emulator' }).database();

  /** Sends an event to the `api` function as the person with that openid. */
  async function send(openid: string | null, event: unknown): Promise<Response> {
    const answer = await fetch(`${emulator.url}/call/api`, {
      method: 'POST',
      headers: { ...json, ...(openid && { 'x-emulator-openid': openid }) },
      body: JSON.stringify(event),
    });
    const body = (await answer.json()) as { result?: Response; errMsg?: string };
    if (!body.result) throw new Error(body.errMsg ?? `${answer.status}`);
    return body.result;
  }

  return {
    url: emulator.url,
    data,
    database,
    send,

    /** Calls an operation, typed by the contract. */
    async call<A extends AreaName, O extends keyof Contract[A] & string>(
      openid: string | null,
      area: A,
      operation: O,
      input: Input<OperationOf<A, O>>,
    ): Promise<Outcome<OperationOf<A, O>> | Failed> {
      return (await send(openid, { area, operation, input })) as Outcome<OperationOf<A, O>> | Failed;
    },

    /** Puts documents into the database as they are. */
    async seed<N extends keyof Documents>(name: N, documents: readonly Documents[N][]): Promise<void> {
      for (let start = 0; start < documents.length; start += 500)
        await database.collection(name).add(documents.slice(start, start + 500));
    },

    /** Uploads a file as the person with that openid would; answers its id. */
    async upload(openid: string, path: string, content: Uint8Array): Promise<string> {
      const answer = await fetch(`${emulator.url}/upload/${encodeURI(path)}`, {
        method: 'PUT',
        headers: { 'x-emulator-openid': openid },
        body: content as BodyInit,
      });
      const { fileID, errMsg } = (await answer.json()) as { fileID?: string; errMsg?: string };
      if (fileID === undefined) throw new Error(errMsg ?? `${answer.status}`);
      return fileID;
    },

    /** Says which phone number each WeChat user has, by openid; nobody else has one. */
    async setPhones(numbers: Readonly<Record<string, string>>): Promise<void> {
      await writeFile(join(data, 'phones.json'), JSON.stringify(numbers));
    },

    /** What a tap on WeChat's phone button gives that user. */
    async phoneCode(openid: string): Promise<string> {
      const answer = await fetch(`${emulator.url}/emulator/phone-codes`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ openid }),
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return ((await answer.json()) as { code: string }).code;
    },

    /** Puts the clocks of the functions so many milliseconds ahead of this machine's. */
    async setClock(offsetMilliseconds: number): Promise<void> {
      const body = JSON.stringify({ offsetMilliseconds });
      const answer = await fetch(`${emulator.url}/emulator/clock`, { method: 'PUT', headers: json, body });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    },

    /** What goes wrong with the next mini-program codes, one each. */
    async disturbMiniCodes(next: readonly ('busy' | 'overQuota' | 'lost')[]): Promise<void> {
      const answer = await fetch(`${emulator.url}/emulator/mini-codes`, {
        method: 'PUT',
        headers: json,
        body: JSON.stringify({ next }),
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    },

    /** Lets the scheduler's timer go off once, and waits for it. */
    async tick(): Promise<void> {
      const answer = await fetch(`${emulator.url}/emulator/timers/scheduler`, { method: 'POST' });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    },

    /** Kills the database and every function in the midst of whatever they do, and starts them again on the same data. */
    async crash(): Promise<void> {
      const port = Number(new URL(emulator.url).port);
      await emulator.stop('SIGKILL');
      emulator = await start({ ...options, port }, secrets);
    },

    /** Starts the functions again with other secrets, on the same data. */
    async giveSecrets(others: Readonly<Record<string, string>>): Promise<void> {
      secrets = others;
      const port = Number(new URL(emulator.url).port);
      await emulator.stop();
      emulator = await start({ ...options, port }, secrets);
    },

    stop,
  };
}

export type Product = Awaited<ReturnType<typeof startProduct>>;
