import { sampleGathering } from '../../../../../tests/sample-gathering';
import { isByOwnPhone, isTooClose, metresBetween, stopOf } from './spacing';

const minute = 60_000;
const noon = 1_800_000_000_000;
/** The archive, and another place so many kilometres north of it. */
const archive = { latitude: 30, longitude: 120 };
const north = (kilometres: number) => ({ latitude: 30 + kilometres / 111.195, longitude: 120 });
const stop = (at: number, spot: typeof archive | null, place = '', reach = 500) => ({ at, spot, place, reach });

test('a degree of latitude is some 111 kilometres', () =>
  expect(Math.round(metresBetween(archive, north(111.195)) / 1000)).toBe(111));

test.each([
  // 41 km are 40 km from door to door: twenty minutes at 120 km an hour.
  ['a way that takes longer', north(41), 19, true],
  ['a way that may be gone in that time', north(41), 21, false],
  ['two halls of one site', north(0.9), 0, false],
  ['two sites at the same time', north(3), 0, true],
  ['the same spot', archive, 0, false],
])('%s', (_case, spot, minutes, odd) => {
  const [one, other] = [stop(noon, archive), stop(noon + minutes * minute, spot)];
  expect(isTooClose(one, other)).toBe(odd);
  expect(isTooClose(other, one)).toBe(odd);
});

test('who may be far from the spot of a gathering is not asked about that way', () =>
  expect(isTooClose(stop(noon, archive, '', 5000), stop(noon, north(5)))).toBe(false));

test.each([
  ['two places within three minutes', '三楼会议室', 2, true],
  ['two places after that', '三楼会议室', 3, false],
  ['one and the same place', '礼堂', 0, false],
])('known by name alone: %s', (_case, place, minutes, odd) => {
  expect(isTooClose(stop(noon, null, '礼堂'), stop(noon + minutes * minute, null, place))).toBe(odd);
  expect(isTooClose(stop(noon, archive, '礼堂'), stop(noon + minutes * minute, null, place))).toBe(odd);
});

const by = { memberId: 'M100', name: '欧阳明' };

test.each([
  ['a code', { means: 'code', by: null }, true],
  ['the place', { means: 'location', by: null }, true],
  ['the roll-call', { means: 'byHand', by }, false],
  ['a claim that the secretary confirmed', { means: 'code', by }, false],
  ['online study, which has no place', { means: 'online', by: null }, false],
] as const)('%s', (_case, checkIn, counts) => expect(isByOwnPhone(checkIn)).toBe(counts));

test('a place is the same whichever unit wrote it down', () => {
  const at = (placeKey: string) =>
    stopOf(sampleGathering('g1', { orgUnitId: 'B1', name: '' }, noon, { placeKey }), noon);
  expect(at('U1/市委礼堂').place).toBe(at('U2/市委礼堂').place);
});
