import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { randomBytes } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setUpEmulator } from '../database-setup';
import { atWeChat, configuration } from '../message-templates';
import { writeReleasedPages } from '../released-pages';
import { EmulatorFailed, sdkEnvironment, startEmulator, type EmulatorProcess } from '../emulator-process';
import { buildClient, buildServer } from './builds';

const root = join(__dirname, '../..');
const administratorVariable = 'QINGLIAN_FIRST_ADMINISTRATOR';
/** Personnel number of the demo person who is administrator of everything. */
const demoAdministrator = '10000001';

const help = `用法: npm start -- [选项]

在本机启动清廉云：构建云函数和网页预览，启动云开发模拟环境，首次启动时载入示例组织。

  --port <端口>   网页地址的端口，默认 8420
  --data <目录>   数据目录，默认 .data
  --help          显示本说明
`;

/** Something a person can mend; its message says how. */
class Impossible extends Error {}

function parsed(args: readonly string[]) {
  const options = {
    port: { type: 'string', default: '8420' },
    data: { type: 'string', default: join(root, '.data') },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new Impossible(`不认识的选项：${args.join(' ')}\n\n${help}`);
  }
}

function optionsFrom(args: readonly string[]) {
  const values = parsed(args);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Impossible('--port 应为 0 到 65535 的整数');
  return { port, data: resolve(values.data), help: values.help };
}

/** Says so before the builds, not after them, when somebody else has the port. */
async function refuseBusyPort(port: number): Promise<void> {
  const server = createServer();
  const free = await new Promise<boolean>(answer => {
    server.once('error', () => answer(false));
    server.listen(port, '127.0.0.1', () => answer(true));
  });
  if (!free) throw new Impossible(`端口 ${port} 已被占用。请换一个端口启动：npm start -- --port ${port + 1}`);
  await new Promise(closed => server.close(closed));
}

/**
 * The secrets and settings of this data folder: made on the first start, handed to the functions by the emulator. What a
 * folder from before does not have yet is added.
 */
async function secretsOf(data: string): Promise<Record<string, string>> {
  const file = join(data, 'environment.json');
  if (!existsSync(file)) {
    // A new key would make the phone numbers that are there unreadable for ever.
    if (existsSync(join(data, 'database')))
      throw new Impossible(
        `数据目录 ${data} 中有数据库，但缺少密钥文件 environment.json，未作任何改动。\n请恢复该文件，或另选目录启动：npm start -- --data <目录>`,
      );
    await mkdir(data, { recursive: true });
    await writeSecrets(file, { QINGLIAN_PHONE_KEY: randomBytes(32).toString('hex') });
  }
  const secrets = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  // Whoever wants no such administrator, or no WeChat messages, leaves the variable empty.
  const completed = {
    [administratorVariable]: demoAdministrator,
    QINGLIAN_MESSAGE_TEMPLATES: JSON.stringify(configuration),
    ...secrets,
  };
  if (Object.keys(completed).length > Object.keys(secrets).length) await writeSecrets(file, completed);
  return completed;
}

/** Whole or not at all: a key that is lost cannot be made again. */
async function writeSecrets(file: string, secrets: Record<string, string>): Promise<void> {
  await writeFile(`${file}.part`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** The templates of messages that the emulated WeChat has for this data folder; whoever wants others edits the file. */
async function templatesOf(data: string): Promise<string> {
  const file = join(data, 'templates.json');
  if (!existsSync(file)) await writeFile(file, `${JSON.stringify(atWeChat, null, 2)}\n`);
  return file;
}

function banner(url: string, data: string, administrator: string | null, seconds: number): string {
  return `
  清廉云已启动（${seconds.toFixed(1)} 秒）

    网页预览    ${url}
    控制台      ${url}/console（微信提醒也在其中，如手机所见）
    登录人员    示例组织的任意一名党员：打开网页后选择或按姓名查找，管理员和支部书记排在最前${
      administrator === null ? '' : `\n    工委管理员  ${administrator}`
    }
    数据目录    ${relative(process.cwd(), data) || '.'}（删除它即恢复初始状态；日志为其中的 emulator.log）
    停止        Ctrl+C
`;
}

async function start(args: readonly string[]): Promise<void> {
  const { port, data, help: wanted } = optionsFrom(args);
  if (wanted) return void process.stdout.write(help);
  const started = performance.now();
  const say = (line: string) => process.stdout.write(`  ${line}\n`);
  if (port !== 0) await refuseBusyPort(port);

  say('检查构建…');
  const [, client] = await Promise.all([buildServer(), buildClient('h5')]);
  if (client === 'built') say('已构建云函数和网页预览');
  const secrets = await secretsOf(data);
  const emulator = await startEmulator({
    data: join(data, 'database'),
    port,
    static: join(root, 'miniapp/dist/h5'),
    people: join(data, 'people.json'),
    templates: await templatesOf(data),
    pages: await writeReleasedPages(data),
    secrets,
    logFile: join(data, 'emulator.log'),
  });
  stopWith(emulator);
  await setUpEmulator(emulator.url);
  Object.assign(process.env, sdkEnvironment(emulator.url, secrets));
  const { loadDemoOrganisation, demoAdministratorNote } = await import('./demo-organisation');
  await loadDemoOrganisation(emulator.url, data, say);
  process.stdout.write(banner(emulator.url, data, await demoAdministratorNote(), (performance.now() - started) / 1000));
}

/** Ends together with the emulator, whichever is asked to stop. */
function stopWith(emulator: EmulatorProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.stop());
  emulator.process.once('exit', code => process.exit(code ?? 0));
}

start(process.argv.slice(2)).catch((error: unknown) => {
  const plain = error instanceof Impossible || error instanceof EmulatorFailed;
  if (error instanceof EmulatorFailed)
    process.stderr.write('模拟环境没有启动，数据未作改动。可另选目录启动：npm start -- --data <目录>\n');
  process.stderr.write(`${plain ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
