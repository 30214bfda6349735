import { largestBytes } from '../miniapp/src/features/attachments/words';
import { proofsAtMost } from '../miniapp/src/features/leaves/words';
import { largestAttachment } from './attachments';
import { leaves } from './leaves';

test('the phone, which knows types only, says the limits that there are', () => {
  expect(largestBytes).toBe(largestAttachment);
  const request = (proofs: number) => ({
    gatheringId: 'g',
    requestId: '0'.repeat(16),
    reason: '出差',
    proofIds: Array.from({ length: proofs }, (_, at) => `p${at}`),
  });
  expect(leaves.requestLeave.input.safeParse(request(proofsAtMost)).success).toBe(true);
  expect(leaves.requestLeave.input.safeParse(request(proofsAtMost + 1)).success).toBe(false);
});
