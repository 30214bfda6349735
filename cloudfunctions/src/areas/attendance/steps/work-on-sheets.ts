import { observersOf, orgUnitsOf } from '../../../domain/audience';
import { isInAudience } from '../../../domain/placement';
import { now } from '../../../platform/clock';
import { changeGathering, findGathering } from '../../../records/gatherings/store';
import { findGuestList } from '../../../records/guest-lists/store';
import { branchesPerBatch } from '../rules/batch-sizes';
import { makeSheets } from './make-sheets';
import { allToReview, nextBranches, pauseMs, workAfter } from '../rules/sheet-work';
import type { Author } from '../../../domain/author';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import type { GatheringDocument, SheetWork } from '../../../records/gatherings/document';
import { findOrgUnit, listBranchesEverBelow } from '../../../records/org-units/store';
import { findMembers } from '../../../records/members/store';
import { reviewSheets } from './review-sheets';

/**
 * The branches that are expected at a gathering, in the order of their ids; where somebody sits in or comes as a guest, with
 * the host, even if nobody of its own is expected.
 */
async function listBranches(gathering: GatheringDocument): Promise<OrgUnitDocument[]> {
  const [ever, guestList] = await Promise.all([
    listBranchesEverBelow(orgUnitsOf(gathering.audience)),
    findGuestList(gathering._id),
  ]);
  const branches = ever.filter(branch => isInAudience(branch, gathering));
  const { orgUnitId } = gathering.host;
  const standWithHost = observersOf(gathering.audience).length + (guestList?.guests.length ?? 0);
  if (standWithHost === 0 || branches.some(({ _id }) => _id === orgUnitId)) return branches;
  const host = await findOrgUnit(orgUnitId);
  return host ? [...branches, host].sort((a, b) => (a._id < b._id ? -1 : 1)) : branches;
}

/** How many sheets a gathering has or will have. */
export async function countSheets(gathering: GatheringDocument): Promise<number> {
  return gathering.sheetWork ? gathering.sheetWork.of : (await listBranches(gathering)).length;
}

async function closerOf({ closedBy }: GatheringDocument): Promise<Author | null> {
  const [closer] = closedBy === null ? [] : await findMembers([closedBy]);
  return closer ? { memberId: closer._id, name: closer.name } : null;
}

/**
 * Goes on with making the sheets of a closed gathering, or with looking them over, until that is done or the time is up;
 * always with some. Several may do so at once, and a crash anywhere is made good by doing it again: sheets have ids that
 * follow from gathering and branch, and progress is noted only where nobody else has. Answers the gathering as it is then.
 */
export async function workOnSheets(closed: GatheringDocument, until: number): Promise<GatheringDocument> {
  const branches = await listBranches(closed);
  // Due although everything was done: everything is reviewed once more.
  let work = closed.sheetWork ?? allToReview(branches.length);
  const { phase } = work;
  const by = phase === 'making' ? await closerOf(closed) : null;
  for (let gathering = closed; ;) {
    const batch = nextBranches(work, branches, branchesPerBatch);
    if (batch.length > 0)
      await (phase === 'making' ? makeSheets(gathering, batch, by, now()) : reviewSheets(gathering, batch, now()));
    gathering = await noteWork(gathering, workAfter(work, branches, batch.at(-1)?._id));
    if (gathering.sheetWork?.phase !== phase || now() >= until) return gathering;
    work = gathering.sheetWork;
  }
}

/** Notes what there is still to do, unless the gathering was changed meanwhile; answers it as it is then. */
async function noteWork({ _id, version }: GatheringDocument, sheetWork: SheetWork | null): Promise<GatheringDocument> {
  const at = now();
  // Complete sheets say who was absent, which is something to tell.
  const due = sheetWork ? { 'due.sheets': at + pauseMs } : { due: { sheets: null, reminders: at } };
  const noted = await changeGathering(_id, { states: ['closed'], version }, { sheetWork, ...due });
  const gathering = noted ?? (await findGathering(_id));
  if (!gathering) throw new Error(`${_id} is gone`);
  return gathering;
}
