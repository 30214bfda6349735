import { member } from '../../../../../tests/small-organisation';
import { mayKnowOf } from './known-member';

const somebody = member('M101', '单雪', 'B1');
const limited = { ...somebody, limited: true };
const of = (id: string, branchId: string, over: readonly string[] = []) => ({
  member: member(id, id, branchId),
  held: over.map(orgUnitId => ({ role: 'administrator' as const, orgUnitId, orgUnitName: '' })),
});

test.each([
  ['anybody knows of an entry', of('M301', 'B3'), somebody, true],
  ['another unit does not know of a limited one', of('M301', 'B3'), limited, false],
  ['the own unit does not either', of('M201', 'B2'), limited, false],
  ['the own branch does', of('M102', 'B1'), limited, true],
  ['whoever it is about does', of('M101', 'B1'), limited, true],
  ['an administrator above does', of('M201', 'B2', ['U1']), limited, true],
  ['an administrator elsewhere does not', of('M301', 'B3', ['U2']), limited, false],
])('%s', (_case, caller, whom, expected) => expect(mayKnowOf(caller, whom)).toBe(expected));
