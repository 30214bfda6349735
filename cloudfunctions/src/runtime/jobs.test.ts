import { runJobs, type Turn, workThrough } from './jobs';

const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => log.mockClear());

/** A turn whose clock goes on by one with every look. */
const turnOf = (until: number): Turn => {
  let time = 0;
  return { now: () => time++, until };
};
const documents = ['a', 'b', 'c'].map(_id => ({ _id }));
const listDue = async () => documents;

test('a job that fails is null and logged, and the others run', async () => {
  const fails = () => Promise.reject(new Error('broken'));
  expect(await runJobs({ first: async () => 1, fails, last: async () => 2 }, turnOf(9))).toEqual({
    first: 1,
    fails: null,
    last: 2,
  });
  expect(log).toHaveBeenCalledTimes(1);
  expect(JSON.parse(String(log.mock.calls[0]?.[0]))).toMatchObject({ operation: 'fails', outcome: 'failed' });
});

test('a document that fails keeps no other from being worked on', async () => {
  const seen: string[] = [];
  const worked = await workThrough(turnOf(9), listDue, async ({ _id }) => {
    seen.push(_id);
    if (_id === 'b') throw new Error('broken');
  });
  expect([worked, seen]).toEqual([2, ['a', 'b', 'c']]);
  expect(JSON.parse(String(log.mock.calls[0]?.[0]))).toMatchObject({ operation: 'b', level: 'error' });
});

test('what there is no time for is left', async () => {
  const seen: string[] = [];
  await workThrough(turnOf(3), listDue, async ({ _id }) => seen.push(_id));
  expect(seen).toEqual(['a', 'b']);
});
