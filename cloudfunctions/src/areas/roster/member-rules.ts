import type { RosterPerson, RowProblem, RowReason } from '../../../../types/roster';
import type { Branches } from './branch-choice-rules';
import { branchSheet, isCode } from './branch-rules';
import { codeOf, dayOf, emailOf, nameOf, phoneOf, textOf } from './cells';
import {
  badCellsOf,
  type Choice,
  type ColumnMatch,
  type Columns,
  type Row,
  rowsOf,
  sheetMissing,
  sheetNamed,
} from './columns';
import { dutyWords, genderWords } from '../../domain/person-words';
import type { Sheet } from './workbook';

/** What the sheet of the people is called; a CSV file is one such sheet. */
export const memberSheet = '党员';

/** In the order of our template. */
export const memberColumns = {
  no: {
    title: '人员编号',
    also: ['党员编号', '人员代码', '人员编码', '工号', '编号'],
    need: 'always',
  },
  name: { title: '姓名', also: ['党员姓名', '名字'], need: 'always' },
  gender: { title: '性别' },
  branchId: { title: '支部代码', also: ['支部编码', '党支部代码', '所在支部代码'], need: 'either' },
  branchName: {
    title: '支部名称',
    also: ['所在支部', '所在党支部', '党支部', '党支部名称', '支部'],
    need: 'either',
  },
  unit: { title: '单位名称', also: ['单位', '所在单位', '工作单位', '单位代码'] },
  title: { title: '职务', also: ['行政职务', '职务职级', '岗位'] },
  standing: { title: '党员类型', also: ['人员类别', '党员类别', '党员性质', '政治面貌'], need: 'always' },
  duty: { title: '支部职务', also: ['党内职务'] },
  phone: { title: '手机号', also: ['手机号码', '手机', '移动电话', '联系电话', '联系方式'] },
  officePhone: { title: '办公电话', also: ['办公室电话', '固定电话', '座机'] },
  email: { title: '邮箱', also: ['电子邮箱', '电子邮件', '邮箱地址', 'E-mail', 'Email'] },
  wecom: { title: '企业微信', also: ['企业微信号', '企业微信账号', '企微'] },
  group: { title: '党小组', also: ['所在党小组'] },
  joinedAt: { title: '入党日期', also: ['入党时间', '加入党组织日期'] },
} as const satisfies Columns;
type Key = keyof typeof memberColumns;

/** What the file says of one person. */
export interface RosterRow {
  readonly row: number;
  readonly person: RosterPerson;
  /** Fields that the file is silent about: whoever is on the roster already keeps what they have. */
  readonly silent: ReadonlySet<keyof RosterPerson>;
}

const genders = Object.keys(genderWords) as RosterPerson['gender'][];
/** Of 书记兼组织委员 the first counts. */
const duties = Object.keys(dutyWords) as NonNullable<RosterPerson['duty']>[];

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
  return duties.find(duty => words.includes(dutyWords[duty]));
}

type Finding = readonly [Key, RowProblem['severity'], RowReason, string];

const optional = ['gender', 'title', 'duty', 'phone', 'officePhone', 'email', 'wecom', 'group', 'joinedAt'] as const;

/** One row as a person, and what is to be said about it; no person if anything was refused. */
function personOf(row: Row<Key>, branches: Branches): { person: RosterPerson; unread: Key[]; found: Finding[] } {
  const { cells } = row;
  const found: Finding[] = [];
  const unread: Key[] = [];
  const refuse = (key: Key, reason: RowReason, message: string) => void found.push([key, 'refused', reason, message]);
  /** What stood there is not taken, and nothing else in its place. */
  const pass = (key: Key, reason: RowReason, message: string) => {
    found.push([key, 'warning', reason, message]);
    unread.push(key);
  };
  const text = (key: 'title' | 'officePhone' | 'group' | 'wecom' | 'name', max: number) => {
    const value = key === 'name' ? nameOf(cells.name) : textOf(cells[key]);
    if (value.length > max) refuse(key, 'tooLong', `${memberColumns[key].title}过长，最多 ${max} 个字。`);
    return value;
  };

  const no = codeOf(cells.no);
  if (no === '') refuse('no', 'numberMissing', '没有填写人员编号。');
  else if (!isCode(no)) refuse('no', 'badNumber', '人员编号只能由字母、数字、“-”和“_”组成，不超过 40 个字符。');
  const name = text('name', 40);
  if (name === '') refuse('name', 'nameMissing', '没有填写姓名。');
  const words = { code: codeOf(cells.branchId), name: textOf(cells.branchName), unit: textOf(cells.unit) };
  const choice = branches.choose(words);
  if (choice.branch === null) refuse(...choice.refusal);
  else if (choice.warning) found.push([choice.warning[0], 'warning', choice.warning[1], choice.warning[2]]);
  const standing = standingOf(codeOf(cells.standing));
  if (!standing) refuse('standing', 'badStanding', '党员类型应为“正式党员”或“预备党员”。');
  const phone = phoneOf(cells.phone);
  if (phone === undefined) refuse('phone', 'badPhone', '手机号应为 11 位数字，以 1 开头。');
  const email = emailOf(cells.email);
  if (email === undefined) refuse('email', 'badEmail', '邮箱应如 name@example.cn，不超过 100 个字符。');
  const gender = genders.find(one => genderWords[one] === codeOf(cells.gender));
  if (!gender) pass('gender', 'unknownGender', '性别应为“男”或“女”；这一项未采用。');
  const duty = dutyOf(codeOf(cells.duty));
  if (duty === undefined)
    pass('duty', 'unknownDuty', `支部职务应为${Object.values(dutyWords).join('、')}，或空着；这一项未采用。`);
  const joinedAt = dayOf(cells.joinedAt);
  if (joinedAt === undefined) pass('joinedAt', 'badDate', '入党日期应如 2005-07-01；这一项未采用。');

  const person: RosterPerson = {
    no,
    name,
    gender: gender ?? 'unknown',
    branchId: choice.branch?.orgUnit._id ?? '',
    title: text('title', 60),
    standing: standing ?? 'full',
    duty: duty ?? null,
    phone: phone ?? null,
    officePhone: text('officePhone', 60) || null,
    email: email ?? null,
    wecom: text('wecom', 60) || null,
    group: text('group', 60) || null,
    joinedAt: joinedAt ?? null,
  };
  const bad = badCellsOf(row).map(([key, reason, message]): Finding => [key, 'refused', reason, message]);
  const badKeys = new Set(bad.map(([key]) => key));
  return { person, unread, found: [...found.filter(([key]) => !badKeys.has(key)), ...bad] };
}

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

/** The sheet of the people: by its name, or else the first with anything in it that is not the one of the branches. */
const memberSheetOf = (sheets: readonly Sheet[]) =>
  sheetNamed(sheets, memberSheet) ?? sheets.find(sheet => codeOf(sheet.name) !== branchSheet && sheet.rows.length > 0);

/** The people of a file. */
export interface People {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly RowProblem[];
  /** Null if there is no sheet that they could be on. */
  readonly match: ColumnMatch | null;
}

/** The people whose rows were not refused, and everything there is to say about the rows. */
export function peopleOf(sheets: readonly Sheet[], branches: Branches, choice?: Choice): People {
  const sheet = memberSheetOf(sheets);
  if (!sheet) return { rows: [], problems: [sheetMissing(memberSheet)], match: null };
  const { match, rows, problem } = rowsOf(sheet, memberColumns, choice);
  const people: RosterRow[] = [];
  const problems: RowProblem[] = problem ? [problem] : [];
  const silent = new Set<keyof RosterPerson>(optional.filter(key => match.taken[key] === null));
  const first = new Map<string, number>();
  for (const row of rows) {
    const { person, unread, found: alone } = personOf(row, branches);
    const all = [...alone, ...repeatsOf(person, row.number, first)];
    const passed = unread.length === 0 ? silent : new Set([...silent, ...optional.filter(key => unread.includes(key))]);
    if (all.every(([, severity]) => severity === 'warning')) people.push({ row: row.number, person, silent: passed });
    for (const [key, severity, reason, message] of all) {
      const column = match.taken[key] ?? memberColumns[key].title;
      problems.push({ sheet: sheet.name, row: row.number, column, reason, severity, message });
    }
  }
  return { rows: people, problems, match };
}
