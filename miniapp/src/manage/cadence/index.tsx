import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { CadenceCard } from '../../features/calendar/components/cadence-card';
import { useCadence } from '../../features/calendar/queries';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import './index.scss';

export default function CadencePage() {
  const { orgUnitId = '' } = useRouter().params;
  const query = useCadence(orgUnitId);
  const seen = query.value;
  return (
    <Screen
      query={query}
      empty={seen === null && <Empty mark="支" title="按支部查看" text="定期会议由各支部召开，请选择一个支部。" />}
    >
      <Text className="cadence__lead">
        依据条例应当定期召开的会议，以及本支部在系统中的安排。以前在纸上记录的，不在此列。
      </Text>
      {seen?.lines.map(line => (
        <View className="cadence__line" key={line.kind}>
          <CadenceCard line={line} hostId={orgUnitId} now={seen.now} />
        </View>
      ))}
    </Screen>
  );
}
