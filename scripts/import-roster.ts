import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { limits } from '../cloudfunctions/src/areas/roster/workbook/archive';
import type { Progress } from '../cloudfunctions/src/areas/roster/import/import';
import { summaryOf } from '../cloudfunctions/src/areas/roster/import/report';
import { WorkbookRefused } from '../cloudfunctions/src/areas/roster/workbook/workbook-refused';
import { sdkEnvironment } from './emulator-process';

const help = `用法: npm run roster:import -- <花名册.xlsx | 花名册.csv> [选项]

把花名册导入数据库。可以重复运行：没有变化的内容不会重写，不在文件中的人保持原样。

列的次序不限，也认得其他常用的列名；没有的列保持原样。* 为必填，CSV 文件只有党员一张表:
  支部  支部代码* 支部名称* 单位代码* 单位名称* 上级总支代码 上级总支
  党员  人员编号* 姓名* 支部代码*（或支部名称*） 党员类型* 单位名称 性别 职务 支部职务 手机号 办公电话
        邮箱 企业微信 党小组 入党日期

  --report <文件.xlsx>  写出报告：每一行的问题、每个人的变更、不在文件中的人
  --committee <名称>    组织树根的名称，默认 市直机关工委
  --emulator <网址>     导入到本机模拟环境；否则导入到环境变量所指的云环境
  --help                显示本说明

需要环境变量 QINGLIAN_PHONE_KEY（与云函数相同），手机号用它加密。

退出码: 0 全部导入（可能有提醒）  1 有的行未导入  2 文件无法读取或参数有误  3 数据库出错，再次运行即可继续
`;

const phases: Record<Progress['phase'], string> = { reading: '读取文件', checking: '检查', writing: '写入' };

/** One line that is rewritten on a terminal; in a log, one line a phase. */
function showProgress(): (progress: Progress) => void {
  let shown = '';
  return ({ phase, done, total }) => {
    const ended = done === total;
    if (process.stderr.isTTY) {
      const share = phase === 'writing' ? ` ${done}/${total}` : '';
      process.stderr.write(`\r\x1b[K${phases[phase]}${share}${phase === 'writing' && ended ? '\n' : ''}`);
    } else if (shown !== phase) {
      process.stderr.write(`${phases[phase]}…\n`);
    }
    shown = phase;
  };
}

/** The command was not given as it should be. */
class WrongUse extends Error {}

async function readRoster(path: string): Promise<Buffer> {
  if ((await stat(path)).size > limits.packedBytes) throw new WorkbookRefused('tooLarge');
  return readFile(path);
}

const writeTo = (path: string) => (workbook: Uint8Array) => writeFile(path, workbook);

async function main(): Promise<number> {
  const string = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { report: string, committee: string, emulator: string, help: { type: 'boolean' } },
  });
  if (values.help) return (process.stdout.write(help), 0);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new WrongUse('请指定一个花名册文件。用 --help 查看说明。');
  const bytes = await readRoster(path);
  if (values.emulator !== undefined) Object.assign(process.env, sdkEnvironment(values.emulator));
  // Not before: the SDK reads the environment once, when it is loaded.
  const { importRoster } = await import('../cloudfunctions/src/areas/roster/import/import');
  const report = await importRoster(bytes, {
    onProgress: showProgress(),
    fileName: basename(path),
    ...(values.committee !== undefined && { committeeName: values.committee }),
    ...(values.report !== undefined && { onReport: writeTo(values.report) }),
  });
  process.stdout.write(`${summaryOf(report)}\n`);
  return report.refusedRows > 0 ? 1 : 0;
}

/** What is not the user's to mend is the database's, or a bug. */
function exitCodeOf(error: unknown): number {
  const { code = '' } = error as NodeJS.ErrnoException;
  const usersOwn = error instanceof WrongUse || error instanceof WorkbookRefused;
  return usersOwn || /^(ENOENT|EISDIR|EACCES|ERR_PARSE_ARGS_\w+)$/.test(code) ? 2 : 3;
}

main().then(
  code => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = exitCodeOf(error);
  },
);
