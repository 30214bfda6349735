import * as z from 'zod';
import { contract } from './contract';
import type { Operation } from './operation';

/** What access is decided on comes from these fields: an id, and nothing that could stand for several or for none. */
const fields = Object.entries(contract).flatMap(([area, group]) =>
  Object.entries(group as Readonly<Record<string, Operation>>).flatMap(([name, { access, input }]) => {
    const named = [
      ...('at' in access && access.at !== undefined ? [access.at] : []),
      ...('over' in access && access.over !== 'host' ? [access.over.orgUnit] : []),
    ];
    return named.map(field => ({ operation: `${area}.${name}`, field, schema: input.shape[field] as z.ZodType }));
  }),
);

test('there are operations whose access depends on their input', () => expect(fields.length).toBeGreaterThan(20));

test.each(fields)('$operation names the input field $field, which is an id', ({ schema }) => {
  expect(schema).toBeInstanceOf(z.ZodType);
  const accepted = (value: unknown) => schema.safeParse(value).success;
  expect(accepted('a0123456789b0123')).toBe(true);
  for (const value of [undefined, null, '', 'a b', 'a:b', '$a', ['a0123456789b0123'], {}, 1, 'a'.repeat(81)])
    expect(accepted(value)).toBe(false);
});
