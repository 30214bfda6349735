import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { demoRoster, fullSize, type RosterSize } from './demo-roster/roster';

const help = `用法: npm run demo:roster -- --out roster.xlsx [选项]

生成一份虚构的党员花名册（Excel，含“支部”“党员”两张表）。同样的选项得到完全相同的文件。

  --out <文件>       写到哪里（必填）
  --units <数>       单位数，默认 ${fullSize.units}
  --branches <数>    支部数，默认 ${fullSize.branches}
  --members <数>     党员数，默认 ${fullSize.members}（每个支部 3 至 60 人）
  --seed <数>        随机种子，默认 ${fullSize.seed}
  --help             显示本说明
`;

function sizeFrom(values: Partial<Record<keyof RosterSize, string>>): RosterSize {
  const number = (name: keyof RosterSize) => {
    const value = values[name] === undefined ? fullSize[name] : Number(values[name]);
    if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`--${name} 应为正整数`);
    return value;
  };
  const size = {
    units: number('units'),
    branches: number('branches'),
    members: number('members'),
    seed: number('seed'),
  };
  if (size.branches < size.units) throw new RangeError('支部数不能少于单位数');
  if (size.members < 3 * size.branches || size.members > 60 * size.branches)
    throw new RangeError('每个支部应有 3 至 60 人');
  return size;
}

async function main(): Promise<void> {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { out: string, units: string, branches: string, members: string, seed: string, help: { type: 'boolean' } },
  });
  if (values.help) return void process.stdout.write(help);
  if (values.out === undefined) throw new RangeError('请用 --out 指定要写的文件');
  const size = sizeFrom(values);
  await writeFile(values.out, await demoRoster(size));
  process.stdout.write(`${values.out}: ${size.units} 个单位, ${size.branches} 个支部, ${size.members} 名党员\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}
`);
  process.exitCode = 2;
});
