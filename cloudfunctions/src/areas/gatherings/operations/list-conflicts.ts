import type { Contract } from '../../../../../types/contract';
import { listAtPlace, listChairedBy } from '../../../records/gatherings/store';
import { done, type Handler } from '../../../runtime/handlers';
import { calendarDayOf, knownYears } from '../rules/calendar-day';
import { conflictingOf, takesTime } from '../rules/conflicts';
import { placeKeyOf } from '../rules/place';
import { findAudienceConflicts, listConflicting } from '../steps/find-conflicts';

const shownAtMost = 20;

/** Says what the day of a plan is, and what else is held then: in the same place, by the same chair, for the same people. */
export const listConflicts: Handler<Contract['gatherings']['listConflicts']> = async (input, { orgUnit, now }) => {
  const { place, chairId, audience } = input;
  const known = { day: calendarDayOf(input.startsAt), knownYears: knownYears(), now };
  if (!takesTime(input)) return done({ ...known, place: [], chair: [], audience: { people: 0, gatherings: [] } });
  const [inPlace, chaired, expected] = await Promise.all([
    place ? listConflicting(input, (from, until) => listAtPlace(placeKeyOf(place, orgUnit), from, until)) : [],
    chairId === null ? [] : listConflicting(input, (from, until) => listChairedBy(chairId, from, until)),
    findAudienceConflicts(input, audience, orgUnit.path),
  ]);
  return done({
    ...known,
    place: inPlace.map(conflictingOf),
    chair: chaired.map(conflictingOf),
    audience: { people: expected.people, gatherings: expected.gatherings.slice(0, shownAtMost).map(conflictingOf) },
  });
};
