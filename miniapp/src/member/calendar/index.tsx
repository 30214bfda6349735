import { View } from '@tarojs/components';
import { CalendarBoard } from '../../features/calendar/components/calendar-board';
import { SpanBar } from '../../features/calendar/components/span-bar';
import { useOwnCalendar } from '../../features/calendar/queries';
import { ownStateOf, ownStates } from '../../features/calendar/view/own-states';
import { useSpan } from '../../features/calendar/use-span';
import { ownStateTag } from '../../features/gatherings/words/own-state';
import { serverNow } from '../../platform/clock';
import { Screen } from '../../ui/screen';

const reading = { states: ownStates, stateOf: ownStateOf, wordsOf: ownStateTag };

export default function OwnCalendarPage() {
  const { mode, at, span, show, choose } = useSpan();
  const query = useOwnCalendar(span);
  const now = serverNow();
  return (
    <Screen
      query={query}
      header={
        <View className="screen__head">
          <SpanBar mode={mode} at={at} now={now} onChange={show} />
        </View>
      }
    >
      {query.value && (
        <CalendarBoard seen={query.value} reading={reading} mode={mode} at={at} now={now} onChoose={choose} />
      )}
    </Screen>
  );
}
