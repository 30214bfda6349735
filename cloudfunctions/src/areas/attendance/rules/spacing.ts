import { planOf } from '../../../records/gatherings/rules';
import type { CheckInDocument } from '../../../records/check-ins/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { hourMs } from '../../../domain/local-time';

type Spot = NonNullable<GatheringDocument['spot']>;

/** One check-in, and where the gathering was. */
export interface Stop {
  readonly at: number;
  readonly spot: Spot | null;
  /** The place as it is compared with others, of whichever unit. */
  readonly place: string;
  /** How far from its spot somebody may have been, in metres. */
  readonly reach: number;
}

/** Nobody gets about faster in a straight line, doors to doors. */
const metresAnHour = 120_000;
/** A hall and its courtyard. */
const usualReach = 500;
/** Places that are known by name alone may be two floors of one house. */
const betweenNamesMs = 3 * 60_000;

/** So far before and after a check-in others are looked at: nobody is asked about a journey of half a day. */
export const lookAroundMs = 4 * hourMs;

const earthRadius = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points, as the crow flies. */
export function metresBetween(one: Spot, other: Spot): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const halfUp = Math.sin((b - a) / 2);
  const halfAcross = Math.sin(radians(other.longitude - one.longitude) / 2);
  const part = halfUp * halfUp + Math.cos(a) * Math.cos(b) * halfAcross * halfAcross;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(part)));
}

/** Whether somebody checked in by a phone at a place; what a secretary wrote down or confirmed is no question. */
export const isByOwnPhone = ({ means, by }: Pick<CheckInDocument, 'means' | 'by'>): boolean =>
  by === null && (means === 'code' || means === 'location');

/** Where somebody was who checked in at a gathering. */
export function stopOf(gathering: GatheringDocument, at: number): Stop {
  const { spot, means } = planOf(gathering);
  const named = gathering.placeKey.slice(gathering.placeKey.indexOf('/') + 1);
  return { at, spot, place: named, reach: means.location?.radius ?? usualReach };
}

/** Whether two check-ins are closer in time than anybody gets from one place to the other. */
export function isTooClose(one: Stop, other: Stop): boolean {
  const apartMs = Math.abs(one.at - other.at);
  if (!one.spot || !other.spot) return one.place !== other.place && apartMs < betweenNamesMs;
  const way = metresBetween(one.spot, other.spot) - one.reach - other.reach;
  return apartMs < (way / metresAnHour) * hourMs;
}

type Elsewhere = Pick<CheckInDocument, 'gatheringId' | 'memberId' | 'branchId' | 'at'>;

/** The check-ins of a branch that are too close to one of the same person elsewhere; of another branch's, not where. */
export function oddSpacings(
  { gathering, branchId, here }: { gathering: GatheringDocument; branchId: string; here: readonly CheckInDocument[] },
  { others, checkIns }: { others: readonly GatheringDocument[]; checkIns: readonly Elsewhere[] },
) {
  const otherOf = new Map(others.map(other => [other._id, other]));
  return here.flatMap(({ memberId, at }) =>
    checkIns.flatMap(there => {
      const other = otherOf.get(there.gatheringId);
      if (there.memberId !== memberId || !other) return [];
      const [one, two] = [stopOf(gathering, at), stopOf(other, there.at)];
      if (!isTooClose(one, two)) return [];
      const { title, place } = other;
      const metres = one.spot && two.spot && Math.round(metresBetween(one.spot, two.spot));
      return [
        { memberId, at, otherAt: there.at, other: there.branchId === branchId ? { title, place } : null, metres },
      ];
    }),
  );
}
