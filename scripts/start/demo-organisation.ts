import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importRoster, type Progress } from '../../cloudfunctions/src/areas/roster/import/import';
import { collection } from '../../cloudfunctions/src/platform/database';
import { demoRoster, fullSize, type RosterSize } from '../demo-roster/roster';
import { openidOf, scheduleSamples } from './demo-gatherings';
import { giveDemoRoles } from './demo-roles';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

/** Where the parts of the demo organisation lie in a data folder. */
const demoFiles = (data: string) => ({
  roster: join(data, 'demo-roster.xlsx'),
  people: join(data, 'people.json'),
  /** Written last: its presence says that all of the demo organisation is there. */
  complete: join(data, 'demo-organisation.json'),
  /** The same of the roles, which came later. */
  roles: join(data, 'demo-roles.json'),
});

const roster = collection('members');
const accounts = collection('accounts');

/** Every active member, read page by page. */
export async function* members(): AsyncGenerator<MemberDocument[]> {
  for (let last: string | null = null; ;) {
    const page: MemberDocument[] = await roster.list(
      { state: 'active' },
      { limit: 1000, orderBy: [['_id', 'asc']], after: last === null ? null : [last] },
    );
    if (page.length === 0) return;
    yield page;
    last = page.at(-1)?._id ?? null;
  }
}

const dutyNames = {
  secretary: '支部书记',
  deputy: '副书记',
  organisation: '组织委员',
  publicity: '宣传委员',
  discipline: '纪检委员',
};

/** How a person appears in the picker of demo people. */
function personOf(member: MemberDocument) {
  const { _id, name, duty, branchId, branchName, unitName, standing } = member;
  const role = duty ? dutyNames[duty] : standing === 'probationary' ? '预备党员' : '党员';
  const note = [role, branchName, unitName].join(' · ');
  return { openid: openidOf(_id), name, note, role, branchId };
}

/** Binds a made-up WeChat identity to every member, so that the emulator can offer them to sign in. */
async function bindAccounts(now: number) {
  const people: ReturnType<typeof personOf>[] = [];
  for await (const page of members()) {
    const documents = page.map(({ _id }) => ({ _id: openidOf(_id), memberId: _id, boundAt: now }));
    if (!(await accounts.insertMany(documents))) for (const document of documents) await accounts.insert(document);
    people.push(...page.map(personOf));
  }
  return people.sort((a, b) => Number(b.role === '支部书记') - Number(a.role === '支部书记'));
}

/** Tells of the writing in steps of ten per cent. */
function everyTenth(tell: (percent: number) => void): (progress: Progress) => void {
  let told = 0;
  return ({ phase, done, total }) => {
    const percent = Math.floor((10 * done) / Math.max(total, 1)) * 10;
    if (phase !== 'writing' || percent <= told) return;
    told = percent;
    tell(percent);
  };
}

async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

/** Gives roles to some demo people, and shows those first in the picker. */
async function giveRoles(url: string, data: string): Promise<void> {
  const files = demoFiles(data);
  if (existsSync(files.roles)) return;
  const words = await giveDemoRoles(url);
  const people = JSON.parse(await readFile(files.people, 'utf8')) as ReturnType<typeof personOf>[];
  const marked = people.map(person => {
    const role = words.get(person.openid);
    return role && !person.note.startsWith(role) ? { ...person, note: `${role} · ${person.note}` } : person;
  });
  const withRoles = [...words.keys()].flatMap(openid => marked.filter(person => person.openid === openid));
  await writeWhole(files.people, JSON.stringify([...withRoles, ...marked.filter(({ openid }) => !words.has(openid))]));
  await writeWhole(files.roles, JSON.stringify(Object.fromEntries(words), null, 2));
}

/** Name and place of the demo person who is administrator of everything; null if there is none. */
export async function demoAdministratorNote(): Promise<string | null> {
  const no = process.env.QINGLIAN_FIRST_ADMINISTRATOR;
  const member = no ? await roster.find(`M${no}`) : null;
  return member && `${member.name}（${member.unitName} · ${member.branchName}）`;
}

/**
 * Loads the demo organisation through the import that an administrator uses, unless it is there already.
 * Needs the SDK's environment variables. Interrupted anywhere, the next call completes it.
 */
export async function loadDemoOrganisation(
  url: string,
  data: string,
  report: (line: string) => void,
  size: RosterSize = fullSize,
): Promise<void> {
  const files = demoFiles(data);
  if (existsSync(files.complete)) {
    return giveRoles(url, data);
  }
  await mkdir(data, { recursive: true });
  report(`生成示例花名册（${size.units} 个单位、${size.branches} 个支部、${size.members} 名党员）…`);
  const roster = await demoRoster(size);
  await writeWhole(files.roster, roster);
  const imported = await importRoster(roster, {
    onProgress: everyTenth(percent => report(`导入花名册 ${percent}%`)),
  });
  report('绑定示例账号…');
  const people = await bindAccounts(Date.now());
  await writeWhole(files.people, JSON.stringify(people));
  await scheduleSamples(url, people.filter(({ role }) => role === '支部书记').slice(0, 3), Date.now());
  await writeWhole(files.complete, JSON.stringify({ size, imported }, null, 2));
  await giveRoles(url, data);
}
