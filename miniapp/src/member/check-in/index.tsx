import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { CheckInForm } from '../../features/attendance/components/check-in-form';
import { KeptClaimCard } from '../../features/attendance/components/kept-claim-card';
import { useClaimGone, useKeptClaim } from '../../features/attendance/storage/claims';
import { useCheckIn } from '../../features/attendance/use-check-in';
import { CheckInWhat } from '../../features/gatherings/components/check-in-what';
import { useGathering } from '../../features/gatherings/queries/gatherings';
import { useAlarm } from '../../platform/use-alarm';
import { serverNow } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { CheckedIn } from './checked-in';
import './index.scss';

export default function CheckInPage() {
  const { params } = useRouter();
  const [gatheringId, setGatheringId] = useState(params.gatheringId ?? '');
  const query = useGathering(gatheringId);
  const gathering = query.value?.gathering;
  const { step, submit, tell } = useCheckIn();
  const now = serverNow();
  useAlarm([gathering?.checkIn.opensAt, gathering?.checkIn.lateAfter, gathering?.checkIn.closesAt], query.reload);

  // Opened by a scan: the code is in the address, and there is nothing left to tap.
  const read = /^\d{6}$/.exec(params.code ?? '')?.[0] ?? '';
  const scanned = useRef(read);
  useEffect(() => {
    // What the gathering asks for besides the code is known once it has been read, or cannot be.
    if (query.state === 'loading') return;
    const code = scanned.current;
    scanned.current = '';
    // Who is here already may have scanned it by mistake: a check-out waits for a tap.
    if (gathering?.receipt?.leftAt === null) return;
    if (code && gatheringId) void submit(gatheringId, code, gathering);
  });

  const receipt = step.is === 'done' ? step.receipt : (gathering?.receipt ?? null);
  const submitCode = (code: string | undefined, of: string) => {
    setGatheringId(of);
    return submit(of, code, of === gatheringId ? gathering : undefined);
  };
  const claim = useKeptClaim(gatheringId);
  useClaimGone(claim, query.reload);

  // The form does not wait for the gathering: with a slow network the code can be typed meanwhile.
  const stranger = query.failure?.code === 'unauthenticated' ? { query } : {};
  return (
    <Screen {...stranger}>
      {receipt ? (
        <CheckedIn
          receipt={receipt}
          fresh={step.is === 'done' && !step.already}
          offer={step.is === 'done'}
          gathering={gathering}
          scanned={read}
          now={now}
        />
      ) : (
        <View>
          {gathering && (
            <CheckInWhat gathering={gathering} now={now} answered={step.is === 'refused' || claim !== undefined} />
          )}
          {claim ? (
            <KeptClaimCard claim={claim} now={now} />
          ) : gathering?.online === 'only' ? (
            <View className="check-in__done">
              <Button size="large" onTap={() => openPage('member/study/index', { gatheringId })}>
                去学习
              </Button>
            </View>
          ) : (
            <CheckInForm
              gatheringId={gatheringId}
              step={step}
              waiting={gathering !== undefined && gathering.checkInState !== 'open'}
              over={gathering !== undefined && gathering.state !== 'published'}
              codeless={gathering !== undefined && !gathering.means.code}
              onSubmit={submitCode}
              onTell={tell}
            />
          )}
          {gathering?.checkInState === 'notSignedUp' && (
            <View className="check-in__done">
              <Button kind="secondary" size="large" onTap={() => openPage('member/gathering/index', { gatheringId })}>
                查看活动和报名
              </Button>
            </View>
          )}
        </View>
      )}
    </Screen>
  );
}
