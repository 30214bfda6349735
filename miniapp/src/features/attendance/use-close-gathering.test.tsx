import { act, renderHook } from '@testing-library/react';
import { send } from '../../platform/transport';
import { sheetProgressTitle } from './words/closing';
import { useCloseGathering } from './use-close-gathering';

jest.mock('../../platform/transport', () => ({ send: jest.fn() }));

const sent = send as unknown as jest.Mock;
const made = (sheets: number) => ({ ok: true, value: { closedAt: 5, sheets, branches: 3 } });

beforeEach(() => sent.mockReset());

test('a gathering of many branches is closed call by call, and says how far it is', async () => {
  let answer: (response: unknown) => void = () => {};
  sent.mockResolvedValueOnce(made(1)).mockReturnValueOnce(new Promise(resolve => (answer = resolve)));
  const { result } = renderHook(() => useCloseGathering('g1'));
  let closing: Promise<string | undefined> = Promise.resolve('');
  await act(async () => void (closing = result.current.closeAll()));
  expect(result.current.making).toEqual({ sheets: 1, branches: 3 });
  await act(async () => answer(made(3)));
  expect(await closing).toBeUndefined();
  expect(result.current.making).toBeNull();
  expect(sent).toHaveBeenCalledTimes(2);
});

test('is not asked for for ever when nothing goes on', async () => {
  sent.mockResolvedValue(made(1));
  const { result } = renderHook(() => useCloseGathering('g1'));
  await act(() => expect(result.current.closeAll()).rejects.toMatchObject({ code: 'unavailable' }));
  expect(sent).toHaveBeenCalledTimes(2);
});

test('says why it is refused', async () => {
  sent.mockResolvedValue({ ok: false, refusal: { word: 'notPublished' } });
  const { result } = renderHook(() => useCloseGathering('g1'));
  await act(async () => expect(await result.current.closeAll()).toContain('尚未发布'));
});

test('the progress of the sheets is told in words', () => {
  expect(sheetProgressTitle({ sheets: 0, branches: 0 })).toBe('正在生成签到表');
  expect(sheetProgressTitle({ sheets: 400, branches: 1526 })).toContain('400 / 1526');
});
