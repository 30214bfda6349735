import type { Role } from '../../../../../types/operation';
import { allowedAgeMs, freshForMs } from './freshness';

const holding = (...roles: Role[]) => ({ held: roles.map(role => ({ role, orgUnitId: 'U1', orgUnitName: '' })) });

test.each([
  ['an administrator', holding('administrator'), 0],
  ['an administrator who is an editor too', holding('editor', 'administrator'), 0],
  ['a secretary', holding('secretary'), freshForMs],
  ['a member', holding(), freshForMs],
])('%s is shown what is at most so old: %#', (_case, caller, expected) => expect(allowedAgeMs(caller)).toBe(expected));
