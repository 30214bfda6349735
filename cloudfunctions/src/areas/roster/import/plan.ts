import type { ImportReport, RowProblem } from '../../../../../types/roster';
import { committeeId, mayVouchFor, rolesOf } from '../../../domain/roles';
import { firstAdministrator } from '../../../platform/configuration';
import type { FieldChange } from '../../../records/roster-changes/document';
import { sealPhone, storedPhone } from '../../../platform/personal-data';
import type { Caller } from '../../../runtime/facts';
import { fieldChanges } from '../../../records/roster-changes/rules';
import type { Choice, ColumnMatch } from './columns';
import { afterImport, differencesOf, movesTo, type RosterValues } from './member-changes';
import type { RosterRow } from './people';
import { memberColumns } from '../rules/template';
import { findingOn, type PersonScope } from './person-findings';
import { readingOf } from '../../../domain/pinyin';
import { homeIn, type Home } from '../../../domain/home';
import { type CheckedRoster, checkRoster, countRefused } from './check';
import type { Sheet } from '../workbook/workbook';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import type { MemberDocument } from '../../../records/members/document';
import { newMember } from '../../../records/members/rules';
import { findMembers, readMembersWithin } from '../../../records/members/store';
import { listAllOrgUnits } from '../../../records/org-units/store';

/** A row that is to be written: somebody new, or what changes of somebody. */
export type PlannedRow =
  | { readonly row: number; readonly kind: 'added'; readonly member: MemberDocument }
  | {
      readonly row: number;
      readonly kind: 'amended' | 'moved' | 'rejoined';
      readonly memberId: string;
      /** The version that the check saw. */
      readonly basedOn: number;
      readonly set: RosterValues;
      /** Where to; null = they stay where they are. */
      readonly place: Home | null;
    };

/** What a row would change, for people. */
export interface PlannedChange {
  readonly row: number;
  readonly kind: PlannedRow['kind'];
  readonly no: string;
  readonly name: string;
  readonly branchName: string;
  readonly fields: readonly FieldChange[];
}

/** What an import comes to, worked out to the last document and not written. */
export interface ImportPlan {
  /** New ones, parents before children. */
  readonly orgUnits: readonly OrgUnitDocument[];
  readonly rows: readonly PlannedRow[];
  readonly changes: readonly PlannedChange[];
  /** Active members of the scope who are not in the file. */
  readonly missing: readonly Pick<MemberDocument, 'no' | 'name' | 'branchName' | 'unitName'>[];
  readonly matches: readonly ColumnMatch[];
  readonly report: ImportReport;
  /** Units whose people it touches. */
  readonly unitIds: readonly string[];
}

/** For whom and how a roster is read. */
export interface PlanOptions {
  readonly scope: string;
  readonly choice: Choice;
  /** Null = whoever has the database's own key, on the command line. */
  readonly caller: Pick<Caller, 'held'> | null;
  readonly now: number;
  /** The name of the root, should there be no tree yet. */
  readonly committeeName: string;
}

/** People are planned one by one; what is said of them is gathered. */
class Planner {
  readonly rows: PlannedRow[] = [];
  readonly changes: PlannedChange[] = [];
  readonly problems: RowProblem[] = [];
  readonly listed = new Set<string>();
  readonly unitIds = new Set<string>();
  private readonly scope: PersonScope;

  constructor(
    private readonly roster: CheckedRoster,
    private readonly stored: ReadonlyMap<string, MemberDocument>,
    private readonly isFirst: boolean,
    private readonly options: PlanOptions,
  ) {
    const { caller, now, scope } = options;
    const mayVouch = (member: MemberDocument) =>
      caller === null ||
      mayVouchFor(caller.held, { path: member.path, held: rolesOf(member, now, firstAdministrator()) });
    this.scope = { scope, mayVouch };
  }

  plan(row: RosterRow): void {
    const branch = this.roster.branches.find(row.person.branchId);
    if (!branch) return;
    const place = homeIn(branch.orgUnit, branch.unit);
    const before = this.stored.get(`M${row.person.no}`);
    this.listed.add(`M${row.person.no}`);
    if (before) this.planChange(row, before, place);
    else {
      const { name, phone } = row.person;
      const derived = { ...readingOf(name), phone: phone === null ? null : sealPhone(phone) };
      const member = newMember(row.person, derived, place, this.isFirst ? null : this.options.now);
      this.rows.push({ row: row.row, kind: 'added', member });
      this.note(row, 'added', member, []);
    }
  }

  private planChange(row: RosterRow, before: MemberDocument, place: Home): void {
    const { person, silent } = row;
    const phone = person.phone === null ? null : storedPhone(person.phone, before.phone);
    const otherPhone = !silent.has('phone') && phone !== before.phone;
    const finding = findingOn(before, otherPhone, this.scope);
    if (finding) {
      const [key, severity, reason, message] = finding;
      const match = this.roster.matches.at(-1);
      const column = match?.taken[key] ?? memberColumns[key].title;
      this.problems.push({ sheet: match?.sheet ?? '', row: row.row, column, reason, severity, message });
      if (severity === 'refused') return;
    }
    const moves = movesTo(before, person.branchId);
    const differences = differencesOf(before, row);
    const set: RosterValues = {
      ...differences,
      ...(differences.name !== undefined && readingOf(differences.name)),
      ...(otherPhone && { phone }),
    };
    if (!moves && Object.keys(set).length === 0) return;
    const kind = before.state !== 'active' ? 'rejoined' : moves ? 'moved' : 'amended';
    const change = { set, place: moves ? place : null };
    this.rows.push({ row: row.row, kind, memberId: before._id, basedOn: before.version, ...change });
    const after = afterImport(before, change, this.options.now);
    this.unitIds.add(before.unitId);
    this.note(row, kind, after, fieldChanges(before, after, this.options.now));
  }

  private note({ row }: RosterRow, kind: PlannedRow['kind'], after: MemberDocument, fields: FieldChange[]): void {
    const { no, name, branchName, unitId } = after;
    this.unitIds.add(unitId);
    this.changes.push({ row, kind, no, name, branchName, fields });
  }
}

function byRow(a: RowProblem, b: RowProblem): number {
  return a.sheet === b.sheet ? (a.row ?? 0) - (b.row ?? 0) : 0;
}

/** Everybody in a part of the tree, and whoever else has one of these ids. */
async function readPeople(orgUnitId: string, ids: readonly string[]): Promise<Map<string, MemberDocument>> {
  const all = await readMembersWithin(orgUnitId);
  if (orgUnitId === committeeId) return all;
  for (const member of await findMembers(ids.filter(id => !all.has(id)))) all.set(member._id, member);
  return all;
}

/** Works out what an import comes to. Reads the tree and the people of the scope; writes nothing. */
export async function planImport(sheets: readonly Sheet[], options: PlanOptions): Promise<ImportPlan> {
  const orgUnits = await listAllOrgUnits();
  const roster = checkRoster(sheets, { ...options, stored: orgUnits });
  const { tree, people, matches } = roster;
  const stored = await readPeople(
    options.scope,
    people.map(({ person }) => `M${person.no}`),
  );
  const planner = new Planner(roster, stored, stored.size === 0, options);
  for (const row of people) planner.plan(row);
  const { rows, changes, listed, unitIds } = planner;
  const missing = [...stored.values()].filter(
    ({ _id, state, path }) => state === 'active' && path.includes(options.scope) && !listed.has(_id),
  );
  const problems = [...roster.problems, ...planner.problems].sort(byRow);
  const added = rows.filter(({ kind }) => kind === 'added').length;
  const refused = planner.problems.filter(({ severity }) => severity === 'refused').length;
  const report: ImportReport = {
    units: tree.units,
    branches: tree.branches.size,
    orgUnits: { added: tree.added.length, changed: 0, unchanged: tree.named - tree.added.length },
    members: {
      added,
      changed: rows.length - added,
      unchanged: people.length - refused - rows.length,
      missing: missing.length,
    },
    refusedRows: countRefused(problems),
    warnings: problems.filter(problem => problem.severity === 'warning').length,
    problems,
  };
  return { orgUnits: tree.added, rows, changes, missing, matches, report, unitIds: [...unitIds] };
}
