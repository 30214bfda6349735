import { call } from '../../../platform/call';
import { asFailure } from '../../../platform/call-failure';
import { whenOnline } from '../../../platform/network';
import { outdate } from '../../../platform/query-store';
import { formatTime } from '../../../ui/format-time';
import { showToast } from '../../../ui/toast';
import { forgetClaim, keptClaims, setClaimOutcome, type KeptClaim } from './claims';

/** How often what has not gone up is tried again while the app is open. */
const everyMs = 30_000;

async function upload({ outcome: _outcome, title: _title, ...claim }: KeptClaim): Promise<void> {
  const { claimId } = claim;
  const outcome = await call('claims', 'submitClaim', claim);
  if (!outcome.ok) {
    // Too many wrong codes: this one has not been looked at yet.
    if (outcome.refusal.word === 'tooManyGuesses') return;
    return setClaimOutcome(claimId, { is: 'refused', refusal: outcome.refusal });
  }
  const { outcome: word, reason, by, words, receipt } = outcome.value;
  if (word === 'toVerify' && reason) return setClaimOutcome(claimId, { is: 'toVerify', reason });
  if (word === 'rejected') return setClaimOutcome(claimId, { is: 'rejected', by: by ?? '', words: words ?? '' });
  forgetClaim(claimId);
  outdate('gathering');
  showToast(`签到已上传，时间 ${formatTime(receipt?.at ?? claim.at)}`, 'good');
}

/** Whether there is any use in sending the next one: not while the server cannot be reached. */
async function attempt(claim: KeptClaim): Promise<boolean> {
  try {
    await upload(claim);
    return true;
  } catch (thrown) {
    if (asFailure(thrown).code !== 'notFound') return false;
    setClaimOutcome(claim.claimId, { is: 'refused', refusal: { word: 'gone' } });
    return true;
  }
}

let underway: Promise<void> | null = null;

async function uploadDue(asking: boolean): Promise<void> {
  const due = keptClaims().filter(({ outcome }) => outcome === null || (asking && outcome.is === 'toVerify'));
  for (const claim of due) if (!(await attempt(claim))) break;
}

/**
 * Sends what this phone keeps; `asking`: also asks what has come of what is being verified. It never throws, and while it
 * goes on nobody begins anew.
 */
export function uploadClaims(asking = false): Promise<void> {
  underway =
    underway ??
    uploadDue(asking).then(() => {
      underway = null;
    });
  return underway;
}

/** Sends what the server has not heard of; answers whether it has heard of everything now. */
export async function sendUnsent(): Promise<boolean> {
  await uploadClaims();
  return keptClaims().every(({ outcome }) => outcome !== null);
}

/** Sends by itself what is kept, as long as the app is open: when the network is back, and every half minute. */
export function watchClaims(): void {
  whenOnline(() => void uploadClaims());
  setInterval(() => void uploadClaims(), everyMs);
}
