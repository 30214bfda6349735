import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { Branch } from './branches';
import type { Person } from './people';

type Cell = Row[number];

const header = (names: readonly string[]): Row =>
  names.map(value => ({ value, fontWeight: 'bold' as const, backgroundColor: '#f3e2dc' }));
const text = (value: string): Cell => (value === '' ? null : { value, type: String });

const branchColumns = ['支部代码', '支部名称', '上级总支代码', '上级总支', '单位代码', '单位名称'];
const branchRow = ({ code, name, generalBranch, unit }: Branch): Row =>
  [code, name, generalBranch?.code ?? '', generalBranch?.name ?? '', unit.code, unit.name].map(text);

const memberColumns =
  `人员编号 姓名 性别 支部代码 支部名称 职务 党员类型 支部职务 手机号 办公电话 党小组 入党日期`.split(' ');
const memberRow = (person: Person): Row => [
  ...[person.no, person.name, person.gender, person.branch.code, person.branch.name, person.title].map(text),
  ...[person.standing, person.duty, person.phone, person.officePhone, person.group].map(text),
  { value: person.joinedOn, type: Date, format: 'yyyy-mm-dd' },
];

const widths = (list: readonly number[]) => list.map(width => ({ width }));

/** The roster as a workbook of two sheets. The same roster gives the same bytes, at any time and in any time zone. */
export async function writeRoster(branches: readonly Branch[], people: readonly Person[]): Promise<Uint8Array> {
  const written = await writeExcelFile([
    {
      sheet: '支部',
      data: [header(branchColumns), ...branches.map(branchRow)],
      columns: widths([12, 26, 14, 20, 10, 28]),
      stickyRowsCount: 1,
    },
    {
      sheet: '党员',
      data: [header(memberColumns), ...people.map(memberRow)],
      columns: widths([12, 10, 6, 12, 26, 18, 10, 10, 14, 14, 12, 12]),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
  // Zipped anew with a fixed date: the writer stamps every entry with the present time. (Zip dates are local times.)
  return zipSync(unzipSync(written), { mtime: new Date(2026, 10, 1) });
}
