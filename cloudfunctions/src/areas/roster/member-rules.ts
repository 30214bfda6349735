import type { RosterPerson, RowProblem, RowReason } from '../../../../types/roster';
import { type Branch, isCode } from './branch-rules';
import { codeOf, dayOf, nameOf, phoneOf, textOf } from './cells';
import { type Columns, type Row, rowsOf } from './columns';
import type { Sheet } from './workbook';

const memberSheet = '党员';

const columns = {
  required: { no: '人员编号', name: '姓名', branchId: '支部代码', standing: '党员类型' },
  optional: {
    gender: '性别',
    title: '职务',
    duty: '支部职务',
    phone: '手机号',
    officePhone: '办公电话',
    group: '党小组',
    joinedAt: '入党日期',
  },
} as const satisfies Columns;
type Key = keyof typeof columns.required | keyof typeof columns.optional;

const genders = new Map<string, RosterPerson['gender']>([
  ['男', 'male'],
  ['女', 'female'],
  ['', 'unknown'],
]);
/** The highest first: of 书记兼组织委员 the first counts. */
const duties: readonly (readonly [string, NonNullable<RosterPerson['duty']>])[] = [
  ['书记', 'secretary'],
  ['副书记', 'deputy'],
  ['组织委员', 'organisation'],
  ['宣传委员', 'publicity'],
  ['纪检委员', 'discipline'],
];

function standingOf(text: string): RosterPerson['standing'] | undefined {
  if (/^(中共)?正式(党员)?$|^中共党员$/.test(text)) return 'full';
  return /^(中共)?预备(党员)?$/.test(text) ? 'probationary' : undefined;
}

function dutyOf(text: string): RosterPerson['duty'] | undefined {
  const words = text
    .replace(/^(党?支部)(?=.)/, '')
    .split(/[、,，;；/兼和]/)
    .filter(word => !['', '无', '-'].includes(word));
  if (words.length === 0) return null;
  return duties.find(([word]) => words.includes(word))?.[1];
}

type Finding = readonly [Key, RowProblem['severity'], RowReason, string];

/** One row as a person, and what is to be said about it; no person if anything was refused. */
function personOf(
  { cells }: Row<Key>,
  branches: ReadonlyMap<string, Branch>,
): { person: RosterPerson; found: Finding[] } {
  const found: Finding[] = [];
  const refuse = (key: Key, reason: RowReason, message: string) => void found.push([key, 'refused', reason, message]);
  const warn = (key: Key, reason: RowReason, message: string) => void found.push([key, 'warning', reason, message]);
  const text = (key: 'title' | 'officePhone' | 'group' | 'name', max: number) => {
    const value = key === 'name' ? nameOf(cells.name) : textOf(cells[key]);
    if (value.length > max) refuse(key, 'tooLong', `${titles[key]}过长，最多 ${max} 个字。`);
    return value;
  };

  const no = codeOf(cells.no);
  if (no === '') refuse('no', 'numberMissing', '没有填写人员编号。');
  else if (!isCode(no)) refuse('no', 'badNumber', '人员编号只能由字母、数字、“-”和“_”组成，不超过 40 个字符。');
  const name = text('name', 40);
  if (name === '') refuse('name', 'nameMissing', '没有填写姓名。');
  const branchId = codeOf(cells.branchId);
  if (!branches.has(branchId))
    refuse(
      'branchId',
      'unknownBranch',
      branchId === ''
        ? '没有填写支部代码。'
        : `“支部”表中没有代码为“${branchId.slice(0, 40)}”的支部，或那一行未被采用。`,
    );
  const standing = standingOf(codeOf(cells.standing));
  if (!standing) refuse('standing', 'badStanding', '党员类型应为“正式党员”或“预备党员”。');
  const phone = phoneOf(cells.phone);
  if (phone === undefined) refuse('phone', 'badPhone', '手机号应为 11 位数字，以 1 开头。');
  const gender = genders.get(codeOf(cells.gender));
  if (!gender) warn('gender', 'unknownGender', '性别应为“男”或“女”，已按未填写处理。');
  const duty = dutyOf(codeOf(cells.duty));
  if (duty === undefined)
    warn(
      'duty',
      'unknownDuty',
      `支部职务应为${duties.map(([word]) => word).join('、')}，或空着；已按没有支部职务处理。`,
    );
  const joinedAt = dayOf(cells.joinedAt);
  if (joinedAt === undefined) warn('joinedAt', 'badDate', '入党日期应如 2005-07-01；已按未填写处理。');

  const person: RosterPerson = {
    no,
    name,
    gender: gender ?? 'unknown',
    branchId,
    title: text('title', 60),
    standing: standing ?? 'full',
    duty: duty ?? null,
    phone: phone ?? null,
    officePhone: text('officePhone', 60) || null,
    group: text('group', 60) || null,
    joinedAt: joinedAt ?? null,
  };
  return { person, found };
}

const titles: Readonly<Record<Key, string>> = { ...columns.required, ...columns.optional };

/** What is to be said about a row against those before it. `first` remembers, by kind and value, the row that came first. */
function repeatsOf({ no, phone, duty, branchId }: RosterPerson, row: number, first: Map<string, number>): Finding[] {
  const before = (what: string) => {
    const earlier = first.get(what);
    if (earlier === undefined) first.set(what, row);
    return earlier;
  };
  const sameNo = no === '' ? undefined : before(`no ${no}`);
  if (sameNo !== undefined)
    return [
      [
        'no',
        'refused',
        'duplicateNumber',
        `人员编号“${no.slice(0, 40)}”在第 ${sameNo} 行和第 ${row} 行重复，只采用第 ${sameNo} 行。`,
      ],
    ];
  const found: Finding[] = [];
  const samePhone = phone === null ? undefined : before(`phone ${phone}`);
  if (samePhone !== undefined)
    found.push(['phone', 'warning', 'duplicatePhone', `手机号与第 ${samePhone} 行相同，请核对。`]);
  const sameSecretary = duty === 'secretary' ? before(`secretary ${branchId}`) : undefined;
  if (sameSecretary !== undefined)
    found.push(['duty', 'warning', 'twoSecretaries', `第 ${sameSecretary} 行也是这个支部的书记，请核对。`]);
  return found;
}

/** The people from the sheet 党员 whose rows were not refused, and everything there is to say about the rows. */
export function peopleOf(
  sheets: readonly Sheet[],
  branches: ReadonlyMap<string, Branch>,
): { people: RosterPerson[]; problems: RowProblem[] } {
  const people: RosterPerson[] = [];
  const problems: RowProblem[] = [];
  const found = rowsOf(sheets, memberSheet, columns);
  if ('problem' in found) return { people, problems: [found.problem] };
  const first = new Map<string, number>();
  for (const row of found.rows) {
    const { person, found: alone } = personOf(row, branches);
    const all = [...alone, ...repeatsOf(person, row.number, first)];
    if (all.every(([, severity]) => severity === 'warning')) people.push(person);
    for (const [key, severity, reason, message] of all)
      problems.push({ sheet: memberSheet, row: row.number, column: titles[key], reason, severity, message });
  }
  return { people, problems };
}
