import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { activationMs } from '../cloudfunctions/src/areas/identity/rules';
import type { RotationProgress, RotationReport } from '../cloudfunctions/src/areas/roster/steps/rotate-phones';
import { sdkEnvironment } from './emulator-process';

const variables = ['QINGLIAN_PHONE_KEY', 'QINGLIAN_PHONE_KEY_PREVIOUS'] as const;

const help = `用法: npm run phones:rotate -- [选项]

更换手机号的加密密钥：把所有手机号改用新密钥重新加密。中断后再次运行即可继续；运行期间可以照常使用和修改。
更换密钥的完整步骤见 docs/deploy.md。

  --emulator <网址>     在本机模拟环境中进行；否则在环境变量所指的云环境中进行
  --keys <文件.json>    从文件中读取密钥（本机数据目录中的 environment.json），否则从环境变量读取
  --help                显示本说明

需要 QINGLIAN_PHONE_KEY（新密钥）和 QINGLIAN_PHONE_KEY_PREVIOUS（原来的密钥），与云函数的相同。

退出码: 0 全部完成  2 密钥或参数有误  3 数据库出错，再次运行即可继续
`;

/** The command was not given as it should be. */
class WrongUse extends Error {}

async function readKeys(file: string): Promise<void> {
  const given = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, string>>;
  for (const name of variables) process.env[name] = given[name] ?? '';
}

/** One line that is rewritten on a terminal; in a log, one line in ten per cent. */
function showProgress(): (progress: RotationProgress) => void {
  let shown = -1;
  return ({ done, total }) => {
    const tenths = Math.floor((10 * done) / total);
    const line = `重新加密 ${done}/${total}`;
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}${done >= total ? '\n' : ''}`);
    else if (tenths !== shown) process.stderr.write(`${line}\n`);
    shown = tenths;
  };
}

const inChina = (instant: number) =>
  new Date(instant).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' });

function summaryOf({ phones, resealed, keyId }: RotationReport, now: number): string {
  const lines = [`共 ${phones} 个手机号，都已用密钥 ${keyId} 加密（本次 ${resealed} 个）。`];
  if (process.env[variables[1]])
    lines.push(
      `原来的密钥请保留到 ${inChina(now + activationMs)}：换密钥前发出的激活码在此之前仍可使用。`,
      `届时再运行一次本命令，确认没有新的改动后，即可从云函数中删除 ${variables[1]}。`,
      '在此之前的数据库备份仍须用原来的密钥读取，请与备份一同妥善保管。',
    );
  return lines.join('\n');
}

async function main(): Promise<void> {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({ options: { emulator: string, keys: string, help: { type: 'boolean' } } });
  if (values.help) return void process.stdout.write(help);
  if (values.keys !== undefined) await readKeys(values.keys);
  if (!process.env[variables[0]]) throw new WrongUse(`缺少新密钥：请设置 ${variables[0]}。用 --help 查看说明。`);
  if (values.emulator !== undefined) Object.assign(process.env, sdkEnvironment(values.emulator));
  // Not before: the SDK reads the environment once, when it is loaded.
  const { rotatePhones } = await import('../cloudfunctions/src/areas/roster/steps/rotate-phones');
  const report = await rotatePhones({ onProgress: showProgress() });
  process.stdout.write(`${summaryOf(report, Date.now())}\n`);
}

/** The message of what the user can mend, and null for what is the database's, or a bug. */
function wrongUseOf(error: unknown): string | null {
  const { name, code = '', message, variable } = error as NodeJS.ErrnoException & { variable?: string };
  if (variable !== undefined) return `${variable} 应为 64 位十六进制数字（openssl rand -hex 32）。`;
  const usersOwn = error instanceof WrongUse || error instanceof SyntaxError || name === 'RotationRefused';
  return usersOwn || /^(ENOENT|EISDIR|EACCES|ERR_PARSE_ARGS_\w+)$/.test(code) ? message : null;
}

main().catch((error: unknown) => {
  const wrong = wrongUseOf(error);
  process.stderr.write(`\n${wrong ?? (error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = wrong === null ? 3 : 2;
});
