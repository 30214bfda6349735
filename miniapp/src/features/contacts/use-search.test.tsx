import { act, renderHook } from '@testing-library/react';
import { send } from '../../platform/transport';
import { useSearch } from './use-search';

jest.mock('../../platform/transport', () => ({ send: jest.fn() }));

const sent = send as unknown as jest.Mock;
const asked = () => sent.mock.calls.map(([request]) => request.input.text as string);
const found = (name: string) => ({ ok: true, value: { items: [{ name }], next: null, total: 1 } });

beforeEach(() => {
  jest.useFakeTimers();
  sent.mockReset();
});
afterEach(() => jest.useRealTimers());

const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

function typing() {
  const { result, rerender } = renderHook(({ typed }) => useSearch(typed), { initialProps: { typed: '' } });
  return { result, type: (typed: string) => rerender({ typed }) };
}

const names = ({ shown }: ReturnType<typeof useSearch>) => shown.items.map(({ name }) => name);

test('asks once typing has paused, not for every key', async () => {
  sent.mockResolvedValue(found('张伟'));
  const { result, type } = typing();
  for (const typed of ['d', 'db', 'dbx']) {
    type(typed);
    await wait(100);
  }
  await wait(200);
  expect(asked()).toEqual(['dbx']);
  expect(names(result.current)).toEqual(['张伟']);
});

test('an answer that comes late does not replace the one to what was typed last', async () => {
  let answerFirst: (response: unknown) => void = () => {};
  sent.mockReturnValueOnce(new Promise(resolve => (answerFirst = resolve)));
  sent.mockResolvedValueOnce(found('欧阳明'));
  const { result, type } = typing();
  type('oy');
  await wait(250);
  type('oym');
  await wait(250);
  expect(names(result.current)).toEqual(['欧阳明']);
  answerFirst(found('欧阳远'));
  await wait(250);
  expect(names(result.current)).toEqual(['欧阳明']);
});

test('what was found stays while the next answer is under way, and goes with the text', async () => {
  sent.mockResolvedValueOnce(found('仇志远'));
  sent.mockReturnValueOnce(new Promise(() => {}));
  const { result, type } = typing();
  type('qiu');
  await wait(250);
  type('qiuz');
  await wait(250);
  expect(result.current.searching).toBe(true);
  expect(names(result.current)).toEqual(['仇志远']);
  type('');
  await wait(10);
  expect(names(result.current)).toEqual([]);
});

test('a refusal says from when on it goes again', async () => {
  sent.mockResolvedValue({ ok: false, refusal: { word: 'tooManyReads', retryAt: Date.now() + 60_000 } });
  const { result, type } = typing();
  type('zw');
  await wait(250);
  expect(result.current.pages.state).toBe('error');
  expect(result.current.pages.failure).toMatchObject({ title: '查看次数较多，请稍后再看' });
});
