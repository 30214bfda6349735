beforeEach(() => {
  jest.resetModules();
  jest.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => jest.useRealTimers());

const fresh = () => import('./clock');

test("takes the server's time as written halfway through the call", async () => {
  const { observeServerTime, serverNow } = await fresh();
  observeServerTime({ now: 5_000_100 }, 1_000_000, 1_000_200);
  expect(serverNow()).toBe(5_000_000);
});

test('a slow answer does not spoil what a quick one told', async () => {
  const { observeServerTime, serverNow } = await fresh();
  observeServerTime({ now: 5_000_000 }, 1_000_000, 1_000_000);
  observeServerTime({ now: 9_000_000 }, 1_000_000, 1_008_000);
  expect(serverNow()).toBe(5_000_000);
});

test('but counts again after a minute', async () => {
  const { observeServerTime, serverNow } = await fresh();
  observeServerTime({ now: 5_000_000 }, 1_000_000, 1_000_000);
  observeServerTime({ now: 9_000_000 }, 1_060_000, 1_060_100);
  jest.setSystemTime(1_060_050);
  expect(serverNow()).toBe(9_000_000);
});

test('answers without a time change nothing', async () => {
  const { observeServerTime, serverNow } = await fresh();
  observeServerTime(null, 0, 0);
  observeServerTime({ now: 'x' }, 0, 0);
  expect(serverNow()).toBe(1_000_000);
});
