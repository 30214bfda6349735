import type { RowProblem } from '../../../../types/roster';
import { orgUnitChange, personChange } from '../../records/roster-changes/rules';
import type { PlannedRow } from './import-plan';
import { addWithJournal, changeWithJournal } from './import-store';
import { afterImport } from './member-changes-rules';
import { memberColumns, memberSheet } from './member-rules';
import type { Author } from '../../domain/author';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { MemberDocument } from '../../records/members/document';
import { eachAtOnce } from '../../runtime/each-at-once';
import { readOrgUnitsById } from '../../records/org-units/store';

/** Under what an import is on record. `at`: when it began to be applied, the same however often it is taken up again. */
export interface Told {
  readonly importId: string;
  readonly by: Author;
  readonly at: number;
}

/** As many rows as are written between two notes of how far it is. */
export const rowsAtOnce = 500;

const samePath = (a: OrgUnitDocument | undefined, path: readonly string[]) =>
  a?.dissolvedAt === null && `${a.path}` === `${path}`;

/**
 * Adds the new organisation units. Done before, it does nothing.
 * Answers false if somebody else has meanwhile made one of them otherwise; those that do not clash are there then.
 */
export async function applyOrgUnits(orgUnits: readonly OrgUnitDocument[], told: Told): Promise<boolean> {
  const { importId, by, at } = told;
  const entryOf = (orgUnit: OrgUnitDocument) => {
    const fields = [{ field: '名称', from: null, to: orgUnit.name }];
    return orgUnitChange(null, orgUnit, {
      _id: `${importId}-o-${orgUnit._id}`,
      kind: 'orgUnitAdded',
      by,
      at,
      importId,
      fields,
    });
  };
  const overtaken = await addWithJournal('orgUnits', orgUnits, entryOf, (made, found) => samePath(found, made.path));
  return overtaken.length === 0;
}

const placeOf = (row: PlannedRow) => (row.kind === 'added' ? row.member : row.place);
const idOf = (row: PlannedRow) => (row.kind === 'added' ? row.member._id : row.memberId);

function overtakenRow(row: PlannedRow): RowProblem {
  return {
    sheet: memberSheet,
    row: row.row,
    column: memberColumns.no.title,
    reason: 'changedSince',
    severity: 'refused',
    message: `人员编号“${idOf(row).slice(1)}”在检查之后有人改动，这一行未写入。请重新检查后导入。`,
  };
}

async function addPeople(rows: readonly PlannedRow[], { importId, by, at }: Told): Promise<Set<string>> {
  const members = rows.flatMap(row =>
    row.kind === 'added' ? [{ ...row.member, since: row.member.since === null ? null : at }] : [],
  );
  const entryOf = (member: MemberDocument) =>
    personChange(null, member, { _id: `${importId}-${member._id}`, kind: 'added', by, at, importId });
  // Whoever has been on the roster since that very moment came by this import.
  const isOurs = ({ since }: MemberDocument, found: MemberDocument) =>
    found.since === since || found.past.some(({ from }) => from === since);
  return new Set((await addWithJournal('members', members, entryOf, isOurs)).map(({ _id }) => _id));
}

async function changePerson(row: PlannedRow, { importId, by, at }: Told): Promise<boolean> {
  if (row.kind === 'added') return true;
  const { kind, memberId, basedOn } = row;
  const changeId = `${importId}-${memberId}`;
  return changeWithJournal(memberId, basedOn, changeId, before => {
    const after = afterImport(before, row, at);
    return { after, entry: personChange(before, after, { _id: changeId, kind, by, at, importId }) };
  });
}

/**
 * Writes some rows of a plan, at most `rowsAtOnce`. Doing it again does nothing; a row whose person or branch somebody has
 * changed since the check is left alone and answered.
 */
export async function applyRows(rows: readonly PlannedRow[], told: Told): Promise<RowProblem[]> {
  const branches = await readOrgUnitsById([...new Set(rows.flatMap(row => placeOf(row)?.branchId ?? []))]);
  const stands = (row: PlannedRow) => {
    const place = placeOf(row);
    return place === null || samePath(branches.get(place.branchId), place.path);
  };
  const placed = rows.filter(stands);
  const notAdded = await addPeople(placed, told);
  const written = await eachAtOnce(placed, row => changePerson(row, told));
  const lost = placed.filter((row, index) => !written[index] || notAdded.has(idOf(row)));
  return [...rows.filter(row => !stands(row)), ...lost].map(overtakenRow);
}
