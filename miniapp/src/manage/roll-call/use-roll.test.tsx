import { act, renderHook } from '@testing-library/react';
import { patchRollCall } from '../../features/attendance/queries';
import { CallFailure } from '../../platform/call-failure';
import { send } from '../../platform/transport';
import { showToast } from '../../ui/toast';
import { useRoll } from './use-roll';

jest.mock('../../platform/transport', () => ({ send: jest.fn() }));
jest.mock('../../features/attendance/queries', () => ({ patchRollCall: jest.fn() }));
jest.mock('../../ui/toast', () => ({ showToast: jest.fn() }));

const sent = send as unknown as jest.Mock;
const patched = patchRollCall as unknown as jest.Mock;
const said = showToast as unknown as jest.Mock;

const part = { gatheringId: 'g1', branchId: 'b1' };
const receipt = {
  gatheringId: 'g1',
  title: '党课',
  memberId: 'm1',
  name: '单雪',
  at: 5,
  means: 'byHand',
  attendance: 'late',
};

beforeEach(() => {
  jest.useFakeTimers();
  for (const mock of [sent, patched, said]) mock.mockReset();
});
afterEach(() => jest.useRealTimers());

function roll() {
  const reload = jest.fn();
  const { result } = renderHook(() => useRoll(part, '李明', reload));
  return { result, reload };
}

const finish = () => act(() => jest.advanceTimersByTimeAsync(60_000));

test('a check-in shows at once and is in the roll with its answer', async () => {
  let answer: (response: unknown) => void = () => {};
  sent.mockReturnValueOnce(new Promise(resolve => (answer = resolve)));
  const { result } = roll();
  act(() => void result.current.checkIn(['m1']));
  expect(result.current.pending.get('m1')).toBe('sending');
  answer({ ok: true, value: { receipts: [receipt], already: [] } });
  await finish();
  expect(result.current.pending.has('m1')).toBe(false);
  expect(patched.mock.calls[0][2]).toEqual([
    expect.objectContaining({ memberId: 'm1', attendance: 'late', by: '李明' }),
  ]);
});

test('a refused one says so and reads the roll again', async () => {
  sent.mockResolvedValueOnce({ ok: false, refusal: { word: 'gatheringClosed', closedAt: 5 } });
  const { result, reload } = roll();
  act(() => void result.current.checkIn(['m1']));
  await finish();
  expect(result.current.pending.get('m1')).toBe('failed');
  expect(said).toHaveBeenCalledWith(expect.stringContaining('签到表'), 'bad');
  expect(reload).toHaveBeenCalled();
});

test('one without an answer is never told as recorded', async () => {
  sent.mockRejectedValue(new CallFailure('offline'));
  const { result } = roll();
  act(() => void result.current.checkIn(['m1']));
  await finish();
  expect(result.current.pending.get('m1')).toBe('unsure');
  expect(patched).not.toHaveBeenCalled();
});

test('what a phone did first stands', async () => {
  sent.mockResolvedValueOnce({ ok: true, value: { receipts: [], already: [{ ...receipt, means: 'code' }] } });
  const { result } = roll();
  act(() => void result.current.checkIn(['m1']));
  await finish();
  expect(said).toHaveBeenCalledWith(expect.stringContaining('单雪已于'), 'good');
  expect(patched.mock.calls[0][2][0]).toMatchObject({ means: 'code', by: null });
});

test('an undo sent again carries the same id', async () => {
  sent.mockRejectedValue(new CallFailure('offline'));
  const { result } = roll();
  let problem: string | undefined;
  act(() => void result.current.undo('m1', 'undo0000000000000001', '点错了人').then(text => (problem = text)));
  await finish();
  const undoIds = sent.mock.calls.map(([request]) => request.input.undoId);
  expect(undoIds).toEqual(['undo0000000000000001', 'undo0000000000000001']);
  expect(problem).toContain('还没有记录');
});
