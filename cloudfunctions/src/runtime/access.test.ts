import { decideAccess, holds, maySee } from './access';
import type { Facts } from './facts';

const secretary = { path: ['C', 'U1', 'B1'], roles: [{ role: 'secretary', orgUnitId: 'B1' } as const] };
const member = { path: ['C', 'U1', 'B1'], roles: [] };
const gathering = { audience: ['B1'], hostPath: ['C', 'U1', 'B1'], state: 'published' } as const;

test.each([
  ['over the branch itself', ['C', 'U1', 'B1'], true],
  ['over a group below it', ['C', 'U1', 'B1', 'G1'], true],
  ['not over the unit above it', ['C', 'U1'], false],
  ['not over another branch', ['C', 'U1', 'B2'], false],
])('a role holds %s', (_case, path, expected) => {
  expect(holds(secretary, 'secretary', path)).toBe(expected);
});

test.each([
  ['the audience sees what is published', member, gathering, true],
  ['the audience does not see a draft', member, { ...gathering, state: 'draft' }, false],
  ['its manager sees a draft', secretary, { ...gathering, state: 'draft' }, true],
  ['others do not see it', { path: ['C', 'U2', 'B3'], roles: [] }, gathering, false],
  ['the audience sees that it was cancelled', member, { ...gathering, state: 'cancelled' }, true],
] as const)('%s', (_case, who, what, expected) => {
  expect(maySee(who, what)).toBe(expected);
});

test('without an identity there is nothing to be had', () => {
  const facts: Facts = {
    openid: null,
    caller: null,
    gathering: null,
    orgUnit: null,
    own: { checkIn: null, leave: null, guesses: null },
  };
  expect(decideAccess({ who: 'identified' }, facts)).toBe('unauthenticated');
  expect(decideAccess({ who: 'identified' }, { ...facts, openid: 'wx-1' })).toBeNull();
  expect(decideAccess({ who: 'member' }, { ...facts, openid: 'wx-1' })).toBe('unauthenticated');
});
