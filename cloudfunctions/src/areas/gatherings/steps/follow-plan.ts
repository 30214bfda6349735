import { isDeepStrictEqual } from 'node:util';
import type { GatheringPlan } from '../../../../../types/gathering-plan';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { planOf } from '../../../records/gatherings/rules';
import { changeGathering, findGathering } from '../../../records/gatherings/store';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { tryWrite } from '../../../runtime/retry-write';
import { announcementOf } from '../rules/revision';
import { followRevision } from '../rules/series';
import { preparePlan } from './prepare-plan';

interface Revision {
  /** The gathering that is revised, as it was. */
  readonly gathering: GatheringDocument;
  readonly plan: GatheringPlan;
  readonly host: OrgUnitDocument;
  readonly planner: { readonly memberId: string; readonly now: number };
}

const occurrenceOf = (gathering: GatheringDocument) => ({
  plan: planOf(gathering),
  byRule: gathering.series?.startsAt ?? gathering.startsAt,
});

/** Brings a change of one gathering to a later one of its series; whether there was anything to change. */
export async function followPlan(
  first: GatheringDocument,
  { gathering, plan, host, planner }: Revision,
): Promise<boolean> {
  let later: GatheringDocument | null = first;
  const changed = await tryWrite(async () => {
    if (!later) return false;
    const next = followRevision(occurrenceOf(later), occurrenceOf(gathering), plan);
    if (isDeepStrictEqual(next, planOf(later))) return false;
    // What it refers to was looked up with the change itself; nothing more is named here.
    const prepared = await preparePlan(next, host, later, planner);
    if (!prepared.ok) return false;
    const change = { ...prepared.stored, ...announcementOf(later, later.version, next, planner.now) };
    const when = { states: ['draft', 'published'], version: later.version } as const;
    if (await changeGathering(later._id, when, change)) return true;
    later = await findGathering(later._id);
    return undefined;
  });
  return changed ?? false;
}
