import { sampleGathering } from '../../../../../tests/sample-gathering';
import { member } from '../../../../../tests/small-organisation';
import { conflictingOf, expectedElsewhere, isConflicting, audienceKeysOf, takesTime, unitsInBoth } from './conflicts';
import type { GatheringDocument } from '../../../records/gatherings/document';

const hour = 3_600_000;
const noon = Date.parse('2026-03-09T12:00:00+08:00');
const planned = { gatheringId: 'planned', hostId: 'B1', startsAt: noon, endsAt: noon + 2 * hour };
const host = { orgUnitId: 'B2', name: '第二支部' };
const held = (over: Partial<GatheringDocument> = {}) =>
  sampleGathering('other', host, noon, { startsAt: noon, endsAt: noon + hour, ...over });

test.each<[string, Partial<GatheringDocument>, boolean]>([
  ['at the same time', {}, true],
  ['when it has begun', { startsAt: noon + hour, endsAt: noon + 3 * hour }, true],
  ['just before', { startsAt: noon - hour, endsAt: noon }, false],
  ['just after', { startsAt: noon + 2 * hour, endsAt: noon + 3 * hour }, false],
  ['for a week', { startsAt: noon - 24 * hour, endsAt: noon + 24 * hour }, false],
  ['as what is being planned', { _id: 'planned' }, false],
  ['as our own draft', { state: 'draft', host: { orgUnitId: 'B1', name: '' } }, true],
  ['as a draft of others', { state: 'draft', host: { orgUnitId: 'B2', name: '' } }, false],
  ['as our own, but called off', { state: 'cancelled', host: { orgUnitId: 'B1', name: '' } }, false],
  ['but called off', { state: 'cancelled' }, false],
])('what is held %s', (_case, over, is) => expect(isConflicting(held(over), planned)).toBe(is));

test('a plan that ends before it starts, or lasts for days, takes nobody’s time', () => {
  expect(takesTime({ startsAt: noon, endsAt: noon })).toBe(false);
  expect(takesTime({ startsAt: noon, endsAt: noon + 13 * hour })).toBe(false);
  expect(takesTime({ startsAt: noon, endsAt: noon + 12 * hour })).toBe(true);
  expect(takesTime(planned)).toBe(true);
});

test('who is expected at both is counted once, and only where there is somebody', () => {
  const people = [
    member('M1', '甲', 'B1', { duty: 'secretary' }),
    member('M2', '乙', 'B1', { group: '一组' }),
    member('M3', '丙', 'B1'),
    member('M4', '丁', 'B2'),
  ];
  const committee = held({ _id: 'committee', audience: ['B1:branchCommittee'] });
  const unit = held({ _id: 'unit', audience: ['U1:secretary', 'B1:member:M2'] });
  const elsewhere = held({ _id: 'elsewhere', audience: ['B2', 'B1:group:二组'] });
  const signedUp = held({ _id: 'signedUp', audience: ['B1'] });
  const seatedAt = ({ _id }: GatheringDocument) => (_id === 'signedUp' ? new Set(['M2']) : null);
  const others = [committee, unit, elsewhere, signedUp];
  const found = expectedElsewhere(people, { audience: ['B1'], startsAt: noon }, others, seatedAt);
  expect([found.people, found.gatherings.map(({ _id }) => _id)]).toEqual([2, ['committee', 'unit', 'signedUp']]);
  const keys = audienceKeysOf(people);
  for (const key of ['C', 'U1:secretary', 'B1:branchCommittee', 'B1:group:一组', 'B1:member:M3'])
    expect(keys).toContain(key);
  expect(keys.filter(key => key.includes('observer'))).toEqual([]);
});

test.each([
  ['below', ['B1:branchCommittee', 'B2'], ['B1', 'B2']],
  ['above', ['C'], ['U1']],
  ['below and above', ['B1', 'C'], ['U1']],
])('of many, what is %s counts by where they belong', (_case, audience, units) =>
  expect(unitsInBoth(['U1'], new Set(['U1', 'B1', 'B2']), [held({ audience })])).toEqual(units),
);

test('of what is in the way, its host is named', () =>
  expect(conflictingOf(held({ title: '党课', place: '礼堂' }))).toEqual({
    gatheringId: 'other',
    title: '党课',
    place: '礼堂',
    startsAt: noon,
    endsAt: noon + hour,
    hostName: '第二支部',
  }));
