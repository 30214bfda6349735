import { View } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { Callout } from '../../../ui/callout';
import { keptClaimWords } from '../words/claims';
import { forgetClaim, type KeptClaim } from '../storage/claims';
import { uploadClaims } from '../storage/claim-upload';
import './kept-claim-card.scss';

interface KeptClaimCardProps {
  readonly claim: KeptClaim;
  readonly now: number;
}

/** A check-in that this phone keeps: how it stands, and the one thing that can be done about it. */
export function KeptClaimCard({ claim, now }: KeptClaimCardProps) {
  const ended = claim.outcome?.is === 'rejected' || claim.outcome?.is === 'refused';
  return (
    <View>
      <Callout {...keptClaimWords(claim, now)} />
      <View className="kept-claim__action">
        {ended ? (
          <Button kind="secondary" onTap={() => forgetClaim(claim.claimId)}>
            知道了
          </Button>
        ) : (
          <Button kind="secondary" onTap={() => uploadClaims(true)}>
            {claim.outcome ? '查询结果' : '立即上传'}
          </Button>
        )}
      </View>
    </View>
  );
}
