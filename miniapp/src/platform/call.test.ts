import { CallFailure } from './call-failure';
import { ask, call } from './call';
import { markOnline } from './network';
import { send } from './transport';

jest.mock('./transport', () => ({ send: jest.fn() }));
jest.mock('./network', () => ({ markOnline: jest.fn() }));

const sent = send as unknown as jest.Mock;
const checkIn = () => call('attendance', 'checkIn', { gatheringId: 'g1', code: '048213' });
const getMe = () => ask('identity', 'getMe', {});

beforeEach(() => {
  jest.useFakeTimers();
  sent.mockReset();
});
afterEach(() => jest.useRealTimers());

/** Lets everything happen that waits for time to pass. */
async function finish<T>(promise: Promise<T>): Promise<T | CallFailure> {
  const caught = promise.catch((failure: unknown) => failure as CallFailure);
  await jest.advanceTimersByTimeAsync(60_000);
  return caught;
}

test('a value and a refusal are answers', async () => {
  sent.mockResolvedValueOnce({ ok: true, value: { me: null, now: 1 } });
  expect(await finish(getMe())).toEqual({ me: null, now: 1 });
  sent.mockResolvedValueOnce({ ok: false, refusal: { word: 'codeExpired' } });
  expect(await finish(checkIn())).toEqual({ ok: false, refusal: { word: 'codeExpired' } });
});

test("the server's failure is thrown with its request id, and not tried again", async () => {
  sent.mockResolvedValue({ ok: false, failure: { code: 'unavailable', requestId: 'r1' } });
  expect(await finish(checkIn())).toMatchObject({ code: 'unavailable', requestId: 'r1' });
  expect(sent).toHaveBeenCalledTimes(1);
});

test('a command whose answer was lost is sent once more', async () => {
  sent.mockRejectedValueOnce(new CallFailure('offline')).mockResolvedValueOnce({ ok: true, value: {} });
  expect(await finish(checkIn())).toMatchObject({ ok: true });
  expect(sent).toHaveBeenCalledTimes(2);
  expect(sent.mock.calls[1]).toEqual(sent.mock.calls[0]);
});

test('twice no answer is the end', async () => {
  sent.mockRejectedValue(new CallFailure('offline'));
  expect(await finish(checkIn())).toMatchObject({ code: 'offline' });
  expect(sent).toHaveBeenCalledTimes(2);
  expect(markOnline).toHaveBeenLastCalledWith(false);
});

test('a query is not tried again', async () => {
  sent.mockRejectedValue(new CallFailure('offline'));
  expect(await finish(getMe())).toMatchObject({ code: 'offline' });
  expect(sent).toHaveBeenCalledTimes(1);
});

test('a command is sent once more whatever its name', async () => {
  sent.mockRejectedValueOnce(new CallFailure('offline')).mockResolvedValueOnce({ ok: true, value: {} });
  await finish(ask('roster', 'getTemplate', { orgUnitId: 'u1' }));
  expect(sent).toHaveBeenCalledTimes(2);
});

test('a query is not tried again whatever its name', async () => {
  sent.mockRejectedValue(new CallFailure('offline'));
  await finish(call('contacts', 'search', { text: '单雪' }));
  expect(sent).toHaveBeenCalledTimes(1);
});

test('waiting ends after ten seconds', async () => {
  sent.mockReturnValue(new Promise(() => {}));
  expect(await finish(getMe())).toMatchObject({ code: 'timeout' });
});
