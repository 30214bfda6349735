import { decideAccess, maySee } from './access';
import type { Facts } from './facts';

const placed = (path: readonly string[]) => ({
  _id: 'M1',
  duty: null,
  group: null,
  branchId: path.at(-1) ?? '',
  branchName: '',
  unitId: path[1] ?? '',
  unitName: '',
  path,
  since: null,
  past: [],
  leftAt: null,
});
const host = { path: ['C', 'U1', 'B1'] };
const secretary = {
  member: placed(host.path),
  held: [{ role: 'secretary', orgUnitId: 'B1', orgUnitName: '' }],
} as const;
const member = { member: placed(host.path), held: [] };
const gathering = { audience: ['B1'], startsAt: 1000, state: 'published', chair: null, recorder: null } as const;
const moved = { member: { ...placed(['C', 'U2', 'B3']), since: 500 }, held: [] };

const elsewhere = { member: placed(['C', 'U2', 'B3']), held: [] };
const named = { memberId: 'M1', name: '单雪' };

test.each([
  ['the audience sees what is published', member, gathering, true],
  ['the audience does not see a draft', member, { ...gathering, state: 'draft' }, false],
  ['its manager sees a draft', secretary, { ...gathering, state: 'draft' }, true],
  ['others do not see it', elsewhere, gathering, false],
  ['somebody who was moved away before does not', moved, gathering, false],
  ['who chairs it sees it from elsewhere', elsewhere, { ...gathering, chair: named }, true],
  ['who takes its minutes sees it from elsewhere', elsewhere, { ...gathering, recorder: named }, true],
  ['who chairs it does not see a draft', elsewhere, { ...gathering, state: 'draft', chair: named }, false],
  ['the audience sees that it was cancelled', member, { ...gathering, state: 'cancelled' }, true],
] as const)('%s', (_case, who, what, expected) => {
  expect(maySee(who, what, host)).toBe(expected);
});

test('without an identity there is nothing to be had', () => {
  const facts: Facts = {
    openid: null,
    caller: null,
    gathering: null,
    host: null,
    orgUnit: null,
    own: { checkIn: null, leave: null, guesses: null, signUpList: null },
  };
  expect(decideAccess({ who: 'identified' }, facts)).toBe('unauthenticated');
  expect(decideAccess({ who: 'identified' }, { ...facts, openid: 'wx-1' })).toBeNull();
  expect(decideAccess({ who: 'member' }, { ...facts, openid: 'wx-1' })).toBe('unauthenticated');
});
