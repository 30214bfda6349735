import { Text, View } from '@tarojs/components';
import type { ClaimView } from '../../../../../types/claims';
import { serverNow } from '../../../platform/clock';
import { Button, ButtonRow } from '../../../ui/button';
import { Card, Section } from '../../../ui/card';
import { ReasonDialog } from '../../../ui/dialog';
import { claimFacts, decidedWords, rejectReasons } from '../words/claims';
import { useClaims } from '../queries';
import { useClaimDecision } from '../use-claim-decision';
import './claims-box.scss';

interface ClaimsBoxProps {
  readonly gatheringId: string;
  readonly branchId: string;
  /** A confirmed one becomes a record, or a correction of the sheet. */
  readonly onDecided: () => unknown;
}

/** The check-ins that phones kept and the secretary has to verify; nothing where there are none. */
export function ClaimsBox({ gatheringId, branchId, onDecided }: ClaimsBoxProps) {
  const query = useClaims(gatheringId, branchId);
  const decision = useClaimDecision({ gatheringId, branchId }, async () => {
    await query.reload();
    await onDecided();
  });
  const items = query.value?.items ?? [];
  if (items.length === 0) return null;
  const now = serverNow();
  return (
    <Section title="离线签到 · 需核实">
      <Card>
        {items.map(claim => (
          <View className="claims-box__one" key={claim.memberId}>
            <Text className="claims-box__name">{claim.name}</Text>
            <Text className="claims-box__facts">
              {claim.state === 'toVerify' ? claimFacts(claim, now) : decidedWords(claim)}
            </Text>
            {claim.state === 'toVerify' && (
              <View className="claims-box__decide">
                <Decide claim={claim} decision={decision} />
              </View>
            )}
          </View>
        ))}
      </Card>
      <ReasonDialog
        open={decision.rejecting !== null}
        title={`不认可${decision.rejecting?.name ?? ''}的离线签到？`}
        text="本人会看到原因；之后仍可当场点名或补签。"
        reasonLabel="原因"
        usual={rejectReasons}
        confirm="不认可"
        danger
        busy={decision.busy}
        problem={decision.problem}
        onConfirm={decision.reject}
        onCancel={decision.turnBack}
      />
    </Section>
  );
}

function Decide({
  claim,
  decision,
}: {
  readonly claim: ClaimView;
  readonly decision: ReturnType<typeof useClaimDecision>;
}) {
  return (
    <ButtonRow>
      <Button kind="secondary" label={`不认可${claim.name}的签到`} onTap={() => decision.askToReject(claim)}>
        不认可
      </Button>
      <Button label={`确认${claim.name}到会`} busy={decision.busy} onTap={() => decision.confirm(claim)}>
        确认到会
      </Button>
    </ButtonRow>
  );
}
