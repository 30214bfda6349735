import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { ReceiptCard } from '../../features/attendance/components/receipt-card';
import { CheckInBox } from '../../features/gatherings/components/check-in-box';
import { GatheringFacts } from '../../features/gatherings/components/gathering-facts';
import { GatheringHead } from '../../features/gatherings/components/gathering-head';
import { useGathering } from '../../features/gatherings/queries';
import { alreadyWords } from '../../features/attendance/check-in-words';
import { LeaveBox } from '../../features/leaves/components/leave-box';
import { SignUpBox } from '../../features/sign-ups/components/sign-up-box';
import { useAlarm } from '../../platform/use-alarm';
import { serverNow } from '../../platform/clock';
import { Screen } from '../../ui/screen';
import { ManageBox } from './manage-box';
import './index.scss';

export default function GatheringPage() {
  const query = useGathering(useRouter().params.gatheringId ?? '');
  const gathering = query.value?.gathering;
  const now = serverNow();
  useAlarm([gathering?.checkIn.opensAt, gathering?.checkIn.lateAfter, gathering?.checkIn.closesAt], query.reload);
  return (
    <Screen query={query}>
      {gathering && (
        <View>
          <GatheringHead gathering={gathering} />
          <View className="gathering__part">
            {gathering.receipt ? (
              <ReceiptCard receipt={gathering.receipt} heading={alreadyWords(gathering.receipt)} now={now} />
            ) : (
              <CheckInBox gathering={gathering} now={now} />
            )}
          </View>
          {gathering.signUp && gathering.state !== 'draft' && (
            <View className="gathering__part">
              <SignUpBox gatheringId={gathering.gatheringId} now={now} />
            </View>
          )}
          {gathering.state === 'published' && (
            <View className="gathering__part">
              <LeaveBox gatheringId={gathering.gatheringId} begun={now >= gathering.startsAt} now={now} />
            </View>
          )}
          <View className="gathering__part">
            <GatheringFacts gathering={gathering} now={now} />
          </View>
          <ManageBox gathering={gathering} onChanged={query.reload} />
        </View>
      )}
    </Screen>
  );
}
