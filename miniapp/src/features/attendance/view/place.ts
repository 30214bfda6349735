import type { PlaceWord } from '../../../../../types/roll-call';
import type { Position } from '../../../platform/position';

const earthRadius = 6_371_000;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** Metres between two points, as the crow flies. */
function distance(one: Spot, other: Spot): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const halfUp = Math.sin((b - a) / 2);
  const halfAcross = Math.sin(radians(other.longitude - one.longitude) / 2);
  const part = halfUp * halfUp + Math.cos(a) * Math.cos(b) * halfAcross * halfAcross;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(part)));
}

/** Indoors a phone knows its place to within some hundred metres; more than that is not made up for. */
const mostDoubt = 200;

/** Whether a phone is at a place: inside as soon as it may be, as far as it knows. */
export const placeWordOf = (spot: Spot, radius: number, position: Position): PlaceWord =>
  distance(spot, position) - Math.min(position.accuracy, mostDoubt) <= radius ? 'inside' : 'outside';
