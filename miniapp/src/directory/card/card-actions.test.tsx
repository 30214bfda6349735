import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import type { Card } from '../../../../types/contacts';
import { CallFailure } from '../../platform/call-failure';
import { entryOf } from '../../platform/query-store';
import { send } from '../../platform/transport';
import { showToast } from '../../ui/toast';
import { LimitCell } from './limit-cell';
import { useFavourite } from './use-favourite';
import { useReveal } from './use-reveal';

jest.mock('../../platform/transport', () => ({ send: jest.fn() }));
jest.mock('../../ui/toast', () => ({ showToast: jest.fn(), hideToast: jest.fn() }));

const sent = send as unknown as jest.Mock;
const said = showToast as unknown as jest.Mock;

const card = { memberId: 'M101', name: '单雪', isFavourite: false } as Card;

beforeEach(() => {
  jest.useFakeTimers();
  for (const mock of [sent, said]) mock.mockReset();
});
afterEach(() => jest.useRealTimers());

const finish = () => act(() => jest.advanceTimersByTimeAsync(60_000));

describe('a favourite', () => {
  const favourite = () => renderHook(() => useFavourite(card)).result;

  test('shows at once, and is kept with its answer', async () => {
    let answer: (response: unknown) => void = () => {};
    sent.mockReturnValueOnce(new Promise(resolve => (answer = resolve)));
    const result = favourite();
    act(() => void result.current.toggle());
    expect(result.current.isFavourite).toBe(true);
    answer({ ok: true, value: { memberId: 'M101', favourite: true } });
    await finish();
    expect(entryOf('card:M101').value).toMatchObject({ card: { isFavourite: true } });
  });

  test.each([
    ['refused', { ok: false, refusal: { word: 'tooManyFavourites', limit: 200 } }, /收藏已满 200 人/],
    ['unanswered', new CallFailure('offline'), /可能没有保存/],
  ])('%s is taken back, and says why', async (_case, answer, words) => {
    if (answer instanceof CallFailure) sent.mockRejectedValue(answer);
    else sent.mockResolvedValue(answer);
    const result = favourite();
    act(() => void result.current.toggle());
    await finish();
    expect(result.current.isFavourite).toBe(false);
    expect(said).toHaveBeenCalledWith(expect.stringMatching(words), 'bad');
  });
});

describe('a reveal', () => {
  const asked = () => {
    const { result } = renderHook(() => useReveal('M101'));
    act(() => result.current.ask('mobile'));
    return result;
  };
  const confirm = async (result: ReturnType<typeof asked>) => {
    act(() => void result.current.confirm());
    await finish();
  };

  test('is sent when confirmed, not before', async () => {
    sent.mockResolvedValue({ ok: true, value: { value: '10012345678', at: 5 } });
    const result = asked();
    expect(sent).not.toHaveBeenCalled();
    await confirm(result);
    expect(result.current.revealed).toEqual({ mobile: '10012345678' });
    expect(result.current.field).toBeNull();
  });

  test('sent again carries the same id: one look is one record', async () => {
    sent.mockRejectedValue(new CallFailure('timeout'));
    const result = asked();
    await confirm(result);
    expect(result.current.problem).toContain('等候超时');
    await confirm(result);
    const ids = new Set(sent.mock.calls.map(([request]) => request.input.revealId));
    expect([sent.mock.calls.length, ids.size]).toEqual([4, 1]);
  });

  test('refused says what to do, and leaves the number masked', async () => {
    sent.mockResolvedValue({ ok: false, refusal: { word: 'tooManyReads', retryAt: Date.now() } });
    const result = asked();
    await confirm(result);
    expect(result.current.problem).toContain('后可继续');
    expect(result.current.revealed).toEqual({});
    act(() => result.current.leave());
    expect(result.current.problem).toBeUndefined();
  });
});

describe('limiting a card', () => {
  const tap = (name: string) => fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);
  const open = (limited: boolean) => render(<LimitCell card={{ ...card, limited }} orgUnitId="U1" />);

  test.each([
    [false, /限制显示/, '限制显示'],
    [true, /恢复显示/, '恢复显示'],
  ])('(limited: %s) asks for a reason, and is one record however often it is sent', async (limited, cell, verb) => {
    sent.mockRejectedValueOnce(new CallFailure('timeout')).mockRejectedValueOnce(new CallFailure('timeout'));
    sent.mockResolvedValue({ ok: true, value: { memberId: 'M101', limited: !limited } });
    open(limited);
    fireEvent.click(screen.getByRole('button', { name: cell }));
    tap(verb);
    await finish();
    expect(sent).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('radio', { name: '本人申请' }));
    tap(verb);
    await finish();
    expect(screen.getByText(/等候超时/)).toBeTruthy();
    tap(verb);
    await finish();
    expect(screen.queryByRole('dialog')).toBeNull();
    const inputs = sent.mock.calls.map(([request]) => request.input);
    expect(inputs.at(-1)).toMatchObject({ orgUnitId: 'U1', limited: !limited, reason: '本人申请' });
    expect(new Set(inputs.map(input => input.changeId)).size).toBe(1);
    expect(entryOf('card:M101').value).toMatchObject({ card: { limited: !limited } });
  });
});
