import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { SignUpSummary } from '../../../../../types/sign-ups';
import { keep, readKept } from '../../../platform/storage';
import { useAlarm } from '../../../platform/use-alarm';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/card';
import { Dialog } from '../../../ui/dialog';
import { ErrorState } from '../../../ui/error-state';
import { Callout } from '../../../ui/callout';
import { Skeleton } from '../../../ui/skeleton';
import { useSignUp } from '../queries';
import { signUpWords, withdrawalText } from '../words';
import { useOwnSignUp } from '../use-own-sign-up';
import './sign-up-box.scss';

interface SignUpBoxProps {
  readonly gatheringId: string;
  readonly now: number;
  /** The reader has just signed up, or withdrawn; `mine` is their place now. */
  readonly onChanged: (mine: SignUpSummary['mine']) => void;
}

/** Signing up for a gathering: how the reader stands, and what they can do about it. */
export function SignUpBox({ gatheringId, now, onChanged }: SignUpBoxProps) {
  const query = useSignUp(gatheringId);
  const summary = query.value?.ok ? query.value.value.signUp : undefined;
  useAlarm([summary?.opensAt, summary?.closesAt], query.reload);
  if (query.state === 'loading') return <Skeleton />;
  if (query.state === 'error' && query.failure)
    return <ErrorState failure={query.failure} onRetry={() => query.reload()} />;
  if (!summary) return null;
  const standing = { gatheringId, summary, now, onChanged };
  return <Standing {...standing} reload={query.reload} />;
}

interface StandingProps extends SignUpBoxProps {
  readonly summary: SignUpSummary;
  readonly reload: () => unknown;
}

const waitedKey = (gatheringId: string) => `qinglian.waited.${gatheringId}`;

function Standing({ gatheringId, summary, now, onChanged, reload }: StandingProps) {
  const { mine, state, mayWithdraw } = summary;
  const own = useOwnSignUp(gatheringId, summary, { onChanged, reload });
  const waitingId = mine?.state === 'waiting' ? mine.signUpId : null;
  useEffect(() => {
    if (waitingId) keep(waitedKey(gatheringId), waitingId);
  }, [gatheringId, waitingId]);
  const wasWaiting = mine !== null && readKept<string>(waitedKey(gatheringId)) === mine.signUpId;
  const words = signUpWords(summary, wasWaiting, now);
  if (!words) return null;
  return (
    <Section title="报名">
      <Callout {...words} />
      {own.problem && !own.asked && (
        <View className="sign-up-box__problem">
          <Callout tone="bad" title={own.problem} />
        </View>
      )}
      <View className="sign-up-box__action">
        {(state === 'open' || state === 'full') && (
          <Button size="large" busy={own.busy} onTap={own.signUp}>
            {state === 'open' ? '报名' : '报名候补'}
          </Button>
        )}
        {mayWithdraw && (
          <Button kind="secondary" onTap={own.ask}>
            {mine?.state === 'waiting' ? '取消候补' : '取消报名'}
          </Button>
        )}
      </View>
      <Dialog
        open={own.asked}
        title={mine?.state === 'waiting' ? '取消候补？' : '取消报名？'}
        text={withdrawalText(summary)}
        confirm={mine?.state === 'waiting' ? '取消候补' : '取消报名'}
        danger
        busy={own.busy}
        problem={own.problem}
        onConfirm={own.withdraw}
        onCancel={own.turnBack}
      />
    </Section>
  );
}
