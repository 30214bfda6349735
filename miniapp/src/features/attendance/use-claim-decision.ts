import { useState } from 'react';
import type { ClaimView } from '../../../../types/claims';
import type { Contract } from '../../../../types/contract';
import type { Refusal } from '../../../../types/operation';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';
import { decideClaim } from './api';

function refusalWords(refusal: Refusal<Contract['claims']['decideClaim']>): string {
  switch (refusal.word) {
    case 'noClaim':
      return '这条离线签到已不在，名单已为您更新';
    case 'alreadyDecided':
      return `${refusal.by}刚刚${refusal.state === 'confirmed' ? '已确认' : '未认可'}这条签到，名单已为您更新`;
    case 'gatheringCancelled':
      return '活动已取消，无需核实';
    case 'notExpected':
      return '该同志不在本支部的签到表上，请联系所在支部';
  }
}

/** What the secretary decides on claims: done and said, or not done and said why. */
export function useClaimDecision(
  part: { readonly gatheringId: string; readonly branchId: string },
  onDecided: () => Promise<unknown>,
) {
  const [rejecting, setRejecting] = useState<ClaimView | null>(null);
  const { busy, problem, attempt, forgetProblem } = useAttempt();

  const decide = async (claim: ClaimView, outcome: 'confirmed' | 'rejected', words: string | null) => {
    const { memberId, claimId, name } = claim;
    let refused: string | undefined;
    const isDone = await attempt(async () => {
      const answer = await decideClaim({ ...part, memberId, claimId, outcome, words });
      refused = answer.ok ? undefined : refusalWords(answer.refusal);
      return refused;
    });
    if (isDone) {
      setRejecting(null);
      showToast(outcome === 'confirmed' ? `已确认${name}到会` : `已告知${name}原因`, 'good');
    } else if (outcome === 'confirmed') showToast(refused ?? '没有成功，请稍后再试，不会重复', 'bad');
    await onDecided();
  };

  const ask = (claim: ClaimView | null) => {
    forgetProblem();
    setRejecting(claim);
  };
  return {
    rejecting,
    busy,
    problem,
    askToReject: ask,
    turnBack: () => ask(null),
    confirm: (claim: ClaimView) => decide(claim, 'confirmed', null),
    reject: (words: string) => (rejecting ? decide(rejecting, 'rejected', words) : undefined),
  };
}
