import { allToMake, allToReview, nextBranches, workAfter } from './sheet-work';
import { makingOf } from '../../../records/gatherings/rules';

const branches = ['B1', 'B2', 'B3', 'B4', 'B5'].map(_id => ({ _id }));

test('goes through the branches in order, some at a time, and then over them once more', () => {
  const steps: string[] = [];
  for (let work: ReturnType<typeof workAfter> = allToMake; work;) {
    const batch = nextBranches(work, branches, 2);
    steps.push(`${work.phase} ${work.done}/${work.of}: ${batch.map(({ _id }) => _id).join(' ')}`);
    work = workAfter(work, branches, batch.at(-1)?._id);
  }
  expect(steps).toEqual([
    'making 0/0: B1 B2',
    'making 2/5: B3 B4',
    'making 4/5: B5',
    'reviewing 0/5: B1 B2',
    'reviewing 2/5: B3 B4',
    'reviewing 4/5: B5',
  ]);
});

test('of nobody, there is nothing to make', () => {
  expect(workAfter(allToMake, [], undefined)).toEqual(allToReview(0));
  expect(workAfter(allToReview(0), [], undefined)).toBeNull();
});

test('of branches that all went by before, nothing is left', () => {
  expect(workAfter(allToMake, branches, undefined)).toEqual(allToReview(5));
  expect(workAfter(allToReview(5), branches, undefined)).toBeNull();
});

test('a branch that is gone since, and one that came, leave none out', () => {
  const [first, , ...others] = branches;
  const work = workAfter(allToMake, branches, 'B2') ?? allToMake;
  expect(nextBranches(work, [...(first ? [first] : []), ...others, { _id: 'B6' }], 9)).toEqual([
    ...others,
    { _id: 'B6' },
  ]);
});

test('how far it is, is of interest until all are made', () => {
  expect(makingOf({ phase: 'making', after: 'B2', done: 2, of: 5 })).toEqual({ sheets: 2, branches: 5 });
  expect(makingOf(allToReview(5))).toBeNull();
  expect(makingOf(undefined)).toBeNull();
});
