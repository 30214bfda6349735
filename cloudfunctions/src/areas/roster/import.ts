import type { ImportReport } from '../../../../types/roster';
import { now } from '../../platform/clock';
import type { MemberDocument, OrgUnitDocument } from '../../platform/documents';
import { storedPhone } from '../../platform/personal-data';
import { announceChange, showChange } from '../contacts/refresh';
import {
  addMembers,
  addOrgUnits,
  changeMembers,
  changeOrgUnits,
  readMembers,
  readOrgUnits,
  type Written,
} from './import-store';
import { memberDocument } from './member-document';
import { changedByImport } from './member-changes-rules';
import { type CheckedRoster, checkRoster, countRefused } from './rules';
import { readWorkbook } from './workbook';

/** How far an import is. `reading` and `checking` come once, `writing` again and again. */
export interface Progress {
  readonly phase: 'reading' | 'checking' | 'writing';
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** The name of the root of the tree. */
  readonly committeeName?: string;
}

interface Plan<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
}

const sameOrgUnit = (a: OrgUnitDocument, b: OrgUnitDocument) =>
  (['kind', 'name', 'parentId', 'order'] as const).every(field => a[field] === b[field]) && `${a.path}` === `${b.path}`;

function planOrgUnits(
  orgUnits: readonly OrgUnitDocument[],
  stored: ReadonlyMap<string, OrgUnitDocument>,
): Plan<OrgUnitDocument> {
  const added = orgUnits.filter(orgUnit => !stored.has(orgUnit._id));
  const changed = orgUnits.filter(orgUnit => {
    const before = stored.get(orgUnit._id);
    return before !== undefined && !sameOrgUnit(orgUnit, before);
  });
  return { added, changed };
}

async function planMembers(
  { people, branches }: CheckedRoster,
  now: number,
): Promise<Plan<MemberDocument> & { missing: number }> {
  const stored = await readMembers();
  const added: MemberDocument[] = [];
  const changed: MemberDocument[] = [];
  const listed = new Set<string>();
  for (const { person } of people) {
    const branch = branches.find(person.branchId);
    if (!branch) continue;
    const read = memberDocument(person, branch, stored.size === 0 ? null : now);
    const before = stored.get(read._id);
    const member = { ...read, phone: person.phone === null ? null : storedPhone(person.phone, before?.phone ?? null) };
    listed.add(member._id);
    const after = before && changedByImport(before, member, now);
    if (!before) added.push(member);
    else if (after) changed.push(after);
  }
  const missing = [...stored.values()].filter(member => member.state === 'active' && !listed.has(member._id)).length;
  return { added, changed, missing };
}

const counted = ({ added, changed }: Plan<unknown>, total: number) => ({
  added: added.length,
  changed: changed.length,
  unchanged: total - added.length - changed.length,
});

/**
 * Imports a roster workbook: writes what is new or differs, and nothing else. Doing it again after a crash, or at the same
 * time as somebody else, comes to the same, since every id follows from the roster. People who are not in the file are left
 * as they are.
 * @throws WorkbookRefused if the file cannot be read; nothing has been written then
 */
export async function importRoster(source: Uint8Array, options: ImportOptions = {}): Promise<ImportReport> {
  const { onProgress = () => undefined, committeeName = '市直机关工委' } = options;
  onProgress({ phase: 'reading', done: 0, total: source.length });
  const at = now();
  const sheets = readWorkbook(source);
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  onProgress({ phase: 'checking', done: 0, total: rows });
  const stored = await readOrgUnits();
  const roster = checkRoster(sheets, { committeeName, stored: [...stored.values()], scope: 'C' });
  const { tree, people, problems } = roster;
  const orgUnits = planOrgUnits(tree.orgUnits, stored);
  const members = await planMembers(roster, at);

  const total = [orgUnits, members].reduce((sum, plan) => sum + plan.added.length + plan.changed.length, 0);
  let done = 0;
  const written: Written = count => onProgress({ phase: 'writing', done: (done += count), total });
  written(0);
  const change = await announceChange(now());
  await addOrgUnits(orgUnits.added, written);
  await changeOrgUnits(orgUnits.changed, written);
  await addMembers(members.added, written);
  await changeMembers(members.changed, written);
  await showChange(change, null);

  return {
    units: tree.units,
    branches: tree.branches.size,
    orgUnits: counted(orgUnits, tree.orgUnits.length),
    members: { ...counted(members, people.length), missing: members.missing },
    refusedRows: countRefused(problems),
    warnings: problems.filter(problem => problem.severity === 'warning').length,
    problems: [...problems],
  };
}
