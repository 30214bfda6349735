import type { ContactEntry } from '../../../../../types/contacts';
import { withRecent } from './recent';

jest.mock('../../../platform/storage', () => ({}));
jest.mock('../../../platform/use-query', () => ({}));

const entry = (memberId: string) => ({ memberId }) as ContactEntry;

test('whoever is looked at again comes to the front, and the eleventh falls off', () => {
  const ten = Array.from({ length: 10 }, (_, index) => entry(`M${index}`));
  const ids = (entries: readonly ContactEntry[]) => entries.map(({ memberId }) => memberId);
  expect(ids(withRecent(ten, entry('M3'))).slice(0, 3)).toEqual(['M3', 'M0', 'M1']);
  expect(ids(withRecent(ten, entry('new')))).toHaveLength(10);
  expect(ids(withRecent(ten, entry('new'))).at(-1)).toBe('M8');
});
