import { isQuery } from '../../miniapp/src/platform/queries';
import { contract } from '../../types/contract';
import type { Operation } from '../../types/operation';

const operations = (Object.keys(contract) as (keyof typeof contract)[]).flatMap(area =>
  Object.entries(contract[area] as Readonly<Record<string, Operation>>).map(([name, { effect }]) => ({
    area,
    name,
    effect,
  })),
);

test('there are operations of both effects', () => {
  expect(new Set(operations.map(({ effect }) => effect))).toEqual(new Set(['command', 'query']));
});

test.each(operations)('the client takes $area.$name for a $effect', ({ area, name, effect }) => {
  expect(isQuery(area, name) ? 'query' : 'command').toBe(effect);
});
