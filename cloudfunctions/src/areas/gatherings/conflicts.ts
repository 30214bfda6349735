import type { Contract } from '../../../../types/contract';
import { orgUnitsOf } from '../../domain/audience';
import { seatedAt } from '../../domain/seating';
import { done, type Handler } from '../../runtime/handlers';
import {
  awaitedElsewhere,
  conflictingOf,
  isInTheWay,
  keysOfAll,
  longestMs,
  occupies,
  type Planned,
  unitsOfBoth,
} from './conflict-rules';
import { dayOf, knownYears } from './day-rules';
import { placeKeyOf } from './place-rules';
import { listAtPlace, listChairedBy, listForKeys } from '../../records/gatherings/store';
import type { GatheringDocument } from '../../records/gatherings/document';
import { countPeopleIn, listMembersIn } from '../../records/members/store';
import { listNodesEverBelow } from '../../records/org-units/store';
import { readLists } from '../../records/sign-up-lists/store';

/** As many people are gone through one by one; of more, branches are counted. */
const peopleAtMost = 999;
const shownAtMost = 20;

type Listed = (from: number, until: number) => Promise<GatheringDocument[]>;

/** Of what is held around a plan, what is in its way. */
async function inTheWay(planned: Planned, list: Listed): Promise<GatheringDocument[]> {
  const found = await list(planned.startsAt - longestMs, planned.endsAt);
  return found.filter(gathering => isInTheWay(gathering, planned));
}

/** Where many people are expected at the same time, counted by where they belong. */
async function ofMany(planned: Planned, ours: readonly string[], path: readonly string[]) {
  const below = new Set((await listNodesEverBelow(ours)).map(({ _id }) => _id));
  const keys = [...new Set([...path, ...below])].flatMap(id => [id, `${id}:committee`]);
  const gatherings = await inTheWay(planned, (from, until) => listForKeys(keys, from, until));
  const units = gatherings.length > 0 ? unitsOfBoth(ours, below, gatherings) : [];
  return { gatherings, people: units.length > 0 ? await countPeopleIn(units) : 0 };
}

/** Who of an audience is expected elsewhere while the plan is held, and where. */
async function ofAudience(planned: Planned, audience: readonly string[], path: readonly string[]) {
  const ours = orgUnitsOf(audience);
  if (ours.length === 0) return { gatherings: [], people: 0 };
  const people = await listMembersIn(ours, peopleAtMost + 1);
  if (people.length > peopleAtMost) return ofMany(planned, ours, path);
  const others = await inTheWay(planned, (from, until) => listForKeys(keysOfAll(people), from, until));
  const lists = await readLists(others);
  const seated = (other: GatheringDocument) => seatedAt(other, lists.get(other._id) ?? null);
  return awaitedElsewhere(people, { audience, startsAt: planned.startsAt }, others, seated);
}

export const listConflicts: Handler<Contract['gatherings']['listConflicts']> = async (input, { orgUnit, now }) => {
  const { place, chairId, audience } = input;
  const known = { day: dayOf(input.startsAt), knownYears: knownYears(), now };
  if (!occupies(input)) return done({ ...known, place: [], chair: [], audience: { people: 0, gatherings: [] } });
  const [inPlace, chaired, awaited] = await Promise.all([
    place ? inTheWay(input, (from, until) => listAtPlace(placeKeyOf(place, orgUnit), from, until)) : [],
    chairId === null ? [] : inTheWay(input, (from, until) => listChairedBy(chairId, from, until)),
    ofAudience(input, audience, orgUnit.path),
  ]);
  return done({
    ...known,
    place: inPlace.map(conflictingOf),
    chair: chaired.map(conflictingOf),
    audience: { people: awaited.people, gatherings: awaited.gatherings.slice(0, shownAtMost).map(conflictingOf) },
  });
};
