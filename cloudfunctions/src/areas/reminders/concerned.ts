import { observersOf, orgUnitsOf } from '../../domain/audience';
import { expectedIn, isObserver } from '../../domain/placement';
import type { Seated } from '../../domain/seating';
import type { SheetDocument } from '../../records/sheets/document';
import { listSheets } from '../../records/sheets/store';
import type { MemberDocument } from '../../records/members/document';
import type { GatheringDocument } from '../../records/gatherings/document';
import { findMembers, listMembersBelow } from '../../records/members/store';

/** So many are read at a time. */
const membersAtOnce = 500;
const sheetsAtOnce = 100;

/** Somebody who is told something, as of the branch that they stand with. */
export type Person = Pick<MemberDocument, '_id' | 'branchId'>;

/**
 * Everyone who is expected at a gathering where those have a seat, some at a time, and who is invited to sit in: with the
 * host. `seated` null: its whole audience.
 */
export async function* listMeant(gathering: GatheringDocument, seated: Seated): AsyncGenerator<Person[]> {
  for (const orgUnitId of orgUnitsOf(gathering.audience))
    for (let after: string | null = null; ;) {
      const page: MemberDocument[] = await listMembersBelow(orgUnitId, after, membersAtOnce);
      yield page.flatMap(member => {
        const placement = expectedIn(member, gathering, seated);
        return placement ? [{ _id: member._id, branchId: placement.branchId }] : [];
      });
      if (page.length < membersAtOnce) break;
      after = page.at(-1)?._id ?? null;
    }
  const observers = await findMembers(observersOf(gathering.audience));
  const present = observers.filter(member => member.state === 'active' && isObserver(member, gathering));
  yield present.map(({ _id }) => ({ _id, branchId: gathering.host.orgUnitId }));
}

/** The sheets of a gathering as corrected until now, some branches at a time. */
async function* listLatestSheets(gatheringId: string): AsyncGenerator<SheetDocument[]> {
  const latest = new Map<string, SheetDocument>();
  for (let after: string | null = null; ;) {
    const page: SheetDocument[] = await listSheets(gatheringId, after, sheetsAtOnce);
    for (const sheet of page)
      if (sheet.version > (latest.get(sheet.branchId)?.version ?? 0)) latest.set(sheet.branchId, sheet);
    const last = page.at(-1);
    const goesOn = last !== undefined && page.length === sheetsAtOnce ? latest.get(last.branchId) : undefined;
    // The versions of one branch's sheet lie side by side: those of the last branch may go on with the next page.
    if (goesOn) latest.delete(goesOn.branchId);
    yield [...latest.values()];
    if (!last || !goesOn) return;
    latest.clear();
    latest.set(goesOn.branchId, goesOn);
    after = last._id;
  }
}

/** Everyone whom a closed gathering's sheets list as absent, as corrected until now; those who left are not written to. */
export async function* listAbsent({ _id }: GatheringDocument): AsyncGenerator<Person[]> {
  for await (const sheets of listLatestSheets(_id)) {
    const people = sheets.flatMap(({ branchId, rows }) =>
      rows.filter(row => row.attendance === 'absent').map(({ memberId }) => ({ _id: memberId, branchId })),
    );
    const members = await findMembers(people.map(person => person._id));
    const here = new Set(members.filter(({ state }) => state === 'active').map(member => member._id));
    yield people.filter(person => here.has(person._id));
  }
}
