import { useRouter } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { CheckInForm } from '../../features/attendance/components/check-in-form';
import { ReceiptCard } from '../../features/attendance/components/receipt-card';
import { alreadyWords } from '../../features/attendance/check-in-words';
import { useCheckIn } from '../../features/attendance/use-check-in';
import { useGathering } from '../../features/gatherings/queries';
import { checkInWords } from '../../features/gatherings/view';
import { formatRange } from '../../ui/format-time';
import { serverNow } from '../../platform/clock';
import { goBack } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import './index.scss';

const refreshMs = 15_000;

export default function CheckInPage() {
  const { params } = useRouter();
  const [gatheringId, setGatheringId] = useState(params.gatheringId ?? '');
  const query = useGathering(gatheringId, refreshMs);
  const { step, submit, tell } = useCheckIn();
  const gathering = query.value?.gathering;
  const now = serverNow();

  // Opened by a scan: the code is in the address, and there is nothing left to tap.
  const scanned = useRef(params.code ?? '');
  useEffect(() => {
    const code = scanned.current;
    scanned.current = '';
    if (/^\d{6}$/.test(code) && gatheringId) void submit(gatheringId, code);
  });

  const receipt = step.is === 'done' ? step.receipt : (gathering?.receipt ?? null);
  const submitCode = (code: string, of: string) => {
    setGatheringId(of);
    return submit(of, code);
  };

  return (
    <Screen>
      {gathering && !receipt && (
        <View className="check-in__what">
          <Text className="check-in__title">{gathering.title}</Text>
          <Text className="check-in__line">{formatRange(gathering.startsAt, gathering.endsAt, now)}</Text>
          <Text className="check-in__line">{gathering.place}</Text>
        </View>
      )}
      {receipt ? (
        <View>
          <ReceiptCard
            receipt={receipt}
            heading={step.is === 'done' && !step.already ? '签到成功' : alreadyWords(receipt)}
            now={now}
          />
          <View className="check-in__done">
            <Button kind="secondary" size="large" onTap={goBack}>
              完成
            </Button>
          </View>
        </View>
      ) : (
        <View>
          {gathering && gathering.checkInState !== 'open' && step.is === 'entering' && (
            <View className="check-in__state">
              <Notice {...checkInWords(gathering, now)} />
            </View>
          )}
          <CheckInForm
            gatheringId={gatheringId}
            step={step}
            waiting={gathering !== undefined && gathering.checkInState !== 'open'}
            onSubmit={submitCode}
            onTell={tell}
          />
        </View>
      )}
    </Screen>
  );
}
