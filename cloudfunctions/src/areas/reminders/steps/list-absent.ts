import type { GatheringDocument } from '../../../records/gatherings/document';
import type { MemberDocument } from '../../../records/members/document';
import { findMembers } from '../../../records/members/store';
import type { SheetDocument } from '../../../records/sheets/document';
import { listSheets } from '../../../records/sheets/store';

const sheetsAtOnce = 100;

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
export async function* listAbsent({
  _id,
}: GatheringDocument): AsyncGenerator<Pick<MemberDocument, '_id' | 'branchId'>[]> {
  for await (const sheets of listLatestSheets(_id)) {
    const people = sheets.flatMap(({ branchId, rows }) =>
      rows.filter(row => row.attendance === 'absent').map(({ memberId }) => ({ _id: memberId, branchId })),
    );
    const members = await findMembers(people.map(person => person._id));
    const here = new Set(members.filter(({ state }) => state === 'active').map(member => member._id));
    yield people.filter(person => here.has(person._id));
  }
}
