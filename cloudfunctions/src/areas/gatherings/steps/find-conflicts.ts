import { orgUnitsOf } from '../../../domain/audience';
import { seatedAt } from '../../../domain/seating';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { listForKeys } from '../../../records/gatherings/store';
import { countPeopleIn, listMembersIn } from '../../../records/members/store';
import { listNodesEverBelow } from '../../../records/org-units/store';
import { readLists } from '../../../records/sign-up-lists/store';
import {
  audienceKeysOf,
  expectedElsewhere,
  isConflicting,
  longestMs,
  type PlannedTime,
  unitsInBoth,
} from '../rules/conflicts';

/** As many people are gone through one by one; of more, branches are counted. */
const peopleAtMost = 999;

/** Of what is held around a plan, what is held at the same time. */
export async function listConflicting(
  planned: PlannedTime,
  list: (from: number, until: number) => Promise<GatheringDocument[]>,
): Promise<GatheringDocument[]> {
  const found = await list(planned.startsAt - longestMs, planned.endsAt);
  return found.filter(gathering => isConflicting(gathering, planned));
}

/** Where many people are expected at the same time, counted by where they belong. */
async function findForMany(planned: PlannedTime, ours: readonly string[], path: readonly string[]) {
  const below = new Set((await listNodesEverBelow(ours)).map(({ _id }) => _id));
  const keys = [...new Set([...path, ...below])].flatMap(id => [id, `${id}:branchCommittee`]);
  const gatherings = await listConflicting(planned, (from, until) => listForKeys(keys, from, until));
  const units = gatherings.length > 0 ? unitsInBoth(ours, below, gatherings) : [];
  return { gatherings, people: units.length > 0 ? await countPeopleIn(units) : 0 };
}

/** Who of an audience is expected elsewhere while the plan is held, and where; `path`: the host's place in the tree. */
export async function findAudienceConflicts(
  planned: PlannedTime,
  audience: readonly string[],
  path: readonly string[],
): Promise<{ readonly gatherings: readonly GatheringDocument[]; readonly people: number }> {
  const ours = orgUnitsOf(audience);
  if (ours.length === 0) return { gatherings: [], people: 0 };
  const people = await listMembersIn(ours, peopleAtMost + 1);
  if (people.length > peopleAtMost) return findForMany(planned, ours, path);
  const keys = audienceKeysOf(people);
  const others = await listConflicting(planned, (from, until) => listForKeys(keys, from, until));
  const lists = await readLists(others);
  const seated = (other: GatheringDocument) => seatedAt(other, lists.get(other._id) ?? null);
  return expectedElsewhere(people, { audience, startsAt: planned.startsAt }, others, seated);
}
