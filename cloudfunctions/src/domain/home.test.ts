import { member } from '../../../tests/small-organisation';
import { placedAnew, placedFirst } from './home';

const place = (branchId: string) => ({
  branchId,
  branchName: `${branchId}支部`,
  unitId: 'U1',
  unitName: '市档案馆',
  path: ['C', 'U1', branchId],
});

test('who comes to the roster belongs to one branch, and to none before', () =>
  expect(placedFirst(place('B1'), 5)).toEqual({ ...place('B1'), since: 5, past: [], branchIds: ['B1'] }));

test('who moves away and back is of each branch once, with both stays on record', () => {
  const first = {
    ...member('M1', '欧阳明', 'B1', { duty: 'secretary' }),
    ...placedFirst(place('B1'), 1),
    leftAt: null,
  };
  const away = { ...first, ...placedAnew(first, place('B2'), 10) };
  const back = placedAnew(away, place('B1'), 20);
  expect(back).toMatchObject({ branchId: 'B1', since: 20, branchIds: ['B1', 'B2'] });
  expect(back.past.map(({ branchId, from, until }) => [branchId, from, until])).toEqual([
    ['B2', 10, 20],
    ['B1', 1, 10],
  ]);
  expect(back.past[1]).toMatchObject({ duty: 'secretary' });
});

test('who comes back to the roster belonged nowhere in between', () => {
  const gone = { ...member('M1', '欧阳明', 'B1'), ...placedFirst(place('B1'), 1), leftAt: 7 };
  expect(placedAnew(gone, place('B2'), 20).past[0]).toMatchObject({ from: 1, until: 7 });
});
