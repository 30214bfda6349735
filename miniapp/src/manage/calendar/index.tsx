import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { CalendarBoard } from '../../features/calendar/components/calendar-board';
import { SpanBar } from '../../features/calendar/components/span-bar';
import { useHostedCalendar } from '../../features/calendar/queries';
import { hostedStates } from '../../features/calendar/view/entries';
import { useSpan } from '../../features/calendar/use-span';
import { serverNow } from '../../platform/clock';
import { Choices } from '../../ui/choices';
import { Screen } from '../../ui/screen';
import './index.scss';

const scopes = [
  { value: 'own', text: '本级' },
  { value: 'below', text: '含下级' },
] as const;

export default function HostedCalendarPage() {
  const { orgUnitId = '' } = useRouter().params;
  const [scope, setScope] = useState<(typeof scopes)[number]['value']>('own');
  const { mode, at, span, show, choose } = useSpan();
  const query = useHostedCalendar(orgUnitId, scope === 'below', span);
  const now = serverNow();
  return (
    <Screen
      query={query}
      header={
        <View className="screen__head">
          <View className="hosted-calendar__scope">
            <Choices label="范围" options={scopes} value={scope} onChange={setScope} />
          </View>
          <SpanBar mode={mode} at={at} now={now} onChange={show} />
        </View>
      }
    >
      {query.value && (
        <CalendarBoard seen={query.value} reading={hostedStates} mode={mode} at={at} now={now} onChoose={choose} />
      )}
    </Screen>
  );
}
