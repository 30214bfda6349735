import { defaultTable } from '../../../../../cloudfunctions/src/areas/contacts/visibility-rules';
import { packageOf } from '../../../../../cloudfunctions/src/areas/contacts/package-rules';
import type { PersonRow } from '../../../../../cloudfunctions/src/areas/contacts/part-rules';
import { findKept, keptBranches, keptPeople } from './offline';
import { withUnitPackage, type KeptUnit } from './unit-package';

const unit = { orgUnitId: 'U1', name: '市档案馆' };

const readings: Record<string, readonly string[]> = {
  单: ['dan', 'shan', 'chan'],
  雪: ['xue'],
  欧: ['ou'],
  阳: ['yang'],
  明: ['ming'],
  张: ['zhang'],
  伟: ['wei'],
  区: ['qu', 'ou'],
  慧: ['hui'],
};

const row = (memberId: string, name: string, over: Partial<PersonRow> = {}): PersonRow => ({
  memberId,
  name,
  pinyin: '',
  branchId: 'B1',
  branchName: '第一支部',
  group: '',
  title: '科员',
  duty: '',
  tail: '',
  officePhone: '',
  limited: '',
  changed: 1,
  ...over,
});

/** What the server answers where its part of the unit holds these people, some of them changed after `since`. */
function answer(rows: readonly PersonRow[], version = 1, since: string | null = null, gone: [string, number][] = []) {
  const part = { rows: [...rows], readings, gone, knownSince: 0, version };
  const view = { unitId: 'U1', part, table: defaultTable, tableVersion: 0 };
  const reader = { _id: 'M999', branchId: 'B9', unitId: 'U1', held: [] };
  return { unit, ...packageOf(view, reader, () => [], since) };
}

const everyone = [
  row('M100', '欧阳明', { duty: 'secretary', officePhone: '0000-8001' }),
  row('M101', '单雪', { pinyin: 'shan xue', group: '第一党小组', officePhone: '0000-8002' }),
  row('M102', '张伟', { title: '' }),
  row('M201', '区慧', { pinyin: 'ou hui', branchId: 'B2', branchName: '第二支部' }),
];

const whole = (): KeptUnit => withUnitPackage(undefined, answer(everyone), 5);
const found = (typed: string) => findKept(whole(), typed).map(({ name }) => name);

describe('a package', () => {
  test('unpacks to the people as the server lists them', () => {
    const kept = whole();
    expect(kept.people.map(({ name, letter }) => `${letter}${name}`)).toEqual(['O区慧', 'O欧阳明', 'S单雪', 'Z张伟']);
    expect(kept.people.find(({ memberId }) => memberId === 'M101')).toMatchObject({
      title: '科员',
      duty: null,
      group: '第一党小组',
      branch: { orgUnitId: 'B1', name: '第一支部' },
      unit,
      officePhone: '0000-8002',
      readings: [['dan', 'shan', 'chan'], ['xue']],
    });
    expect(kept.people.find(({ memberId }) => memberId === 'M102')).toMatchObject({ title: null, officePhone: null });
  });

  test('of changes is put into what is kept', () => {
    const [first, second] = everyone;
    const changed = row('M102', '张雪', { title: '处长', changed: 2 });
    const rows = [first, second, changed].flatMap(one => one ?? []);
    const delta = answer(rows, 2, whole().version, [['M201', 2]]);
    expect(delta).toMatchObject({ whole: false, gone: ['M201'] });
    const kept = withUnitPackage(whole(), delta, 9);
    expect(kept.people.map(({ name }) => name)).toEqual(['欧阳明', '单雪', '张雪']);
    expect(kept).toMatchObject({ version: delta.version, at: 9 });
  });

  test('without changes only makes it fresher', () => {
    const kept = whole();
    expect(withUnitPackage(kept, answer(everyone, 1, kept.version), 9)).toEqual({ ...kept, at: 9 });
  });

  test('that is whole replaces everything', () => {
    expect(withUnitPackage(whole(), answer([row('M102', '张伟')]), 9).people).toHaveLength(1);
  });
});

describe('without a network', () => {
  test.each([
    ['单', ['单雪']],
    ['sx', ['单雪']],
    ['shx', ['单雪']],
    ['danx', ['单雪']],
    ['shanxue', ['单雪']],
    ['ＳＸ', ['单雪']],
    ['zhang伟', ['张伟']],
    ['zhw', ['张伟']],
    ['zhangw', ['张伟']],
    ['oym', ['欧阳明']],
    ['ouya', ['欧阳明']],
    ['ou', ['区慧', '欧阳明']],
    ['明', ['欧阳明']],
    ['科员', ['区慧', '欧阳明', '单雪']],
    ['第二', ['区慧']],
    ['xyz', []],
    [' ', []],
  ])('%s finds %j', (typed, names) => expect(found(typed)).toEqual(names));

  test.each([
    ['yangm', 1, 3],
    ['sx', 0, 2],
  ])('what %s matched is marked', (typed, from, to) => {
    expect(findKept(whole(), typed)[0]?.match).toMatchObject({ field: 'name', from, to });
  });

  test('the branches of the own unit are listed with their people', () => {
    expect(keptBranches(whole()).map(({ name, people }) => `${name} ${people}`)).toEqual(['第一支部 3', '第二支部 1']);
  });

  test('a branch is listed as the server does, another unit’s is not there', () => {
    expect(keptPeople(whole(), 'B1')).toMatchObject({
      people: 3,
      letters: [
        { letter: 'O', at: 0 },
        { letter: 'S', at: 1 },
        { letter: 'Z', at: 2 },
      ],
      groups: [{ name: '第一党小组', people: 1 }],
    });
    expect(keptPeople(whole(), 'B9')).toBeNull();
  });
});
