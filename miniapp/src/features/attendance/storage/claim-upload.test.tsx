import { CallFailure } from '../../../platform/call-failure';
import { send } from '../../../platform/transport';
import { keepClaim, keptClaims, type KeptClaim } from './claims';
import { sendUnsent, uploadClaims } from './claim-upload';

jest.mock('../../../platform/transport', () => ({ send: jest.fn() }));

const sent = send as unknown as jest.Mock;
const claim: KeptClaim = {
  claimId: 'claim00000000000001',
  gatheringId: 'g1',
  title: '廉政党课',
  deviceId: 'device',
  at: 1,
  clockAgeMs: 0,
  outcome: null,
};
const recorded = { outcome: 'recorded', reason: null, by: null, words: null, receipt: null };

beforeEach(() => sent.mockReset().mockResolvedValue({ ok: true, value: recorded }));

test('a look that finds nothing to send keeps none from going later', async () => {
  await uploadClaims();
  keepClaim(claim);
  expect(await sendUnsent()).toBe(true);
  expect(sent).toHaveBeenCalledTimes(1);
  expect(keptClaims()).toEqual([]);
});

test('two who ask at once send it once, and both wait', async () => {
  keepClaim(claim);
  expect(await Promise.all([sendUnsent(), sendUnsent()])).toEqual([true, true]);
  expect(sent).toHaveBeenCalledTimes(1);
});

test('without a network it stays, and goes with the next', async () => {
  keepClaim(claim);
  sent.mockRejectedValue(new CallFailure('offline'));
  expect(await sendUnsent()).toBe(false);
  sent.mockResolvedValue({ ok: true, value: recorded });
  expect(await sendUnsent()).toBe(true);
});
