import { sampleGathering } from '../../../../../tests/sample-gathering';
import { isByOwnPhone, isTooClose, metresBetween, oddSpacings, stopOf } from './spacing';

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

test('at one spot at one time nobody is too far from themselves', () =>
  expect(isTooClose(stop(noon, archive, '', 0), stop(noon, archive, '', 0))).toBe(false));

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

describe('the check-ins of a branch', () => {
  const spotted = (id: string, kilometres: number, title: string) =>
    sampleGathering(id, { orgUnitId: 'B1', name: '第一支部' }, noon, { spot: north(kilometres), title, place: title });
  const here = spotted('g1', 0, '档案馆');
  const far = spotted('g2', 41, '水库');
  const near = spotted('g3', 0.3, '旁边');
  const checkIn = (gatheringId: string, memberId: string, at: number, branchId = 'B1') => ({
    _id: `${gatheringId}:${memberId}`,
    gatheringId,
    memberId,
    branchId,
    at,
    learnedAt: at,
    means: 'code' as const,
    by: null,
  });
  const own = [checkIn('g1', 'M1', noon), checkIn('g1', 'M2', noon)];
  const odd = (checkIns: ReturnType<typeof checkIn>[], others = [far, near]) =>
    oddSpacings({ gathering: here, branchId: 'B1', here: own }, { others, checkIns });

  test('are asked about where the same person was elsewhere too soon', () => {
    const [found, ...more] = odd([checkIn('g2', 'M1', noon + minute)]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ memberId: 'M1', at: noon, otherAt: noon + minute });
    expect(found?.other).toEqual({ title: '水库', place: '水库' });
    expect(Math.round((found?.metres ?? 0) / 1000)).toBe(41);
  });

  test('do not tell where somebody was with another branch', () =>
    expect(odd([checkIn('g2', 'M1', noon, 'B9')])).toMatchObject([{ other: null }]));

  test.each([
    ['somebody else was there', [checkIn('g2', 'M3', noon)], [far]],
    ['there was time enough', [checkIn('g2', 'M1', noon + 60 * minute)], [far]],
    ['it is next door', [checkIn('g3', 'M1', noon)], [near]],
    ['nothing is known of the other gathering', [checkIn('g2', 'M1', noon)], []],
  ])('are no question where %s', (_case, checkIns, others) => expect(odd(checkIns, others)).toEqual([]));

  test('at places without a spot are apart by no metres', () => {
    const nowhere = { ...far, spot: null, placeKey: 'U1/水库' };
    expect(odd([checkIn('g2', 'M1', noon)], [nowhere])).toMatchObject([{ metres: null }]);
  });
});

test('two places on one parallel are as far apart as the parallel is long there', () => {
  const east = { latitude: 60, longitude: 121 };
  expect(Math.round(metresBetween({ latitude: 60, longitude: 120 }, east) / 1000)).toBe(56);
  expect(Math.round(metresBetween(east, { latitude: -60, longitude: 121 }) / 1000)).toBe(13_343);
});

test('somebody may be as far from a spot as the gathering lets phones be', () => {
  const located = { code: true, location: { radius: 800, mayBeWithheld: false }, online: null };
  const host = { orgUnitId: 'B1', name: '' };
  expect(stopOf(sampleGathering('g1', host, noon, { means: located }), 7)).toMatchObject({ at: 7, reach: 800 });
  expect(stopOf(sampleGathering('g1', host, noon), 7).reach).toBe(500);
});
