import type { RosterRecord } from '../../../../types/membership';
import { isChanged, mergeForms } from '../../ui/form-changes';
import { detailsOf, emptyForm, formOf, newcomerErrors, type PersonForm } from './forms';

const now = Date.parse('2026-03-09T10:00:00+08:00');
const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`);

const record: RosterRecord = {
  memberId: 'M1',
  no: '101',
  name: '单雪',
  gender: 'female',
  title: '科员',
  standing: 'full',
  duty: 'publicity',
  phone: '1** **** 5678',
  officePhone: null,
  email: null,
  wecom: null,
  group: '第一党小组',
  joinedAt: midnight('1965-07-01'),
  branchId: 'B1',
  state: 'active',
  leftAt: null,
  placements: [],
  mergedInto: null,
  version: 3,
};

const detailsFrom = (change: Partial<PersonForm>) => {
  const outcome = detailsOf({ ...formOf(record), ...change }, now);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.details;
};

const errorsFrom = (change: Partial<PersonForm>) => {
  const outcome = detailsOf({ ...formOf(record), ...change }, now);
  return outcome.ok ? {} : outcome.errors;
};

test('an untouched record comes back as it was, without its phone number', () => {
  const { name, gender, title, standing, duty, officePhone, email, wecom, group, joinedAt } = record;
  expect(detailsFrom({})).toEqual({
    name,
    gender,
    title,
    standing,
    duty,
    officePhone,
    email,
    wecom,
    group,
    joinedAt,
  });
});

test.each([
  ['139 1234 5678', '13912345678'],
  ['139-1234-5678', '13912345678'],
  ['１３９１２３４５６７８', '13912345678'],
  ['', null],
  ['  ', null],
])('the phone typed as %j is sent as %j', (phone, sent) =>
  expect(detailsFrom({ phone })).toHaveProperty('phone', sent),
);

test.each([
  [{ name: '  ' }, 'name'],
  [{ standing: '' }, 'standing'],
  [{ phone: '1391234567' }, 'phone'],
  [{ phone: '23912345678' }, 'phone'],
  [{ email: 'nobody' }, 'email'],
  [{ email: 'no body@example.cn' }, 'email'],
  [{ joinedAt: '2026-03-10' }, 'joinedAt'],
] as const)('%j is wrong at %s, and only there', (change, field) =>
  expect(Object.keys(errorsFrom(change))).toEqual([field]),
);

test.each([[{ joinedAt: '2026-03-09' }], [{ email: 'shan@example.cn' }], [{ duty: 'none' }]] as const)(
  '%j is right',
  change => expect(errorsFrom(change)).toEqual({}),
);

test.each([
  [{ no: 'A-10_1', on: '2026-03-09' }, []],
  [{ no: '', on: '2026-03-09' }, ['no']],
  [{ no: '一〇一', on: '2026-03-09' }, ['no']],
  [{ no: '1', on: '' }, ['on']],
  [{ no: '1', on: '2026-03-10' }, ['on']],
])('of somebody new with %j, wrong is %j', (change, fields) =>
  expect(Object.keys(newcomerErrors({ ...emptyForm(now), ...change }, now))).toEqual(fields),
);

describe('what somebody else saved meanwhile', () => {
  const base = formOf(record);

  test('is taken up where I left it alone, and stays out where I typed', () => {
    const mine = { ...base, title: '处长' };
    const latest = { ...base, title: '副处长', group: '第二党小组' };
    expect(mergeForms(mine, base, latest)).toEqual({
      form: { ...base, title: '处长', group: '第二党小组' },
      conflicts: ['title'],
    });
  });

  test('is no conflict where both typed the same', () => {
    const same = { ...base, title: '处长' };
    expect(mergeForms(same, base, same)).toEqual({ form: same, conflicts: [] });
  });

  test('does not take away a phone number that I typed', () =>
    expect(mergeForms({ ...base, phone: '13912345678' }, base, base).form.phone).toBe('13912345678'));
});

test('a form is changed once anything in it is, the phone number by asking for another', () => {
  const base = formOf(record);
  expect(isChanged(base, base)).toBe(false);
  expect(isChanged({ ...base, phone: '' }, base)).toBe(true);
});
