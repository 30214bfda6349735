import { Text, View } from '@tarojs/components';
import type { GatheringView } from '../../../../../types/gatherings';
import { formatRange } from '../../../ui/format-time';
import { Callout } from '../../../ui/callout';
import { checkInWords } from '../words/check-in';
import './check-in-what.scss';

interface CheckInWhatProps {
  readonly gathering: GatheringView;
  readonly now: number;
  /** The form is telling something that matters more than the general state. */
  readonly answered: boolean;
}

/** Over the form: which gathering it is, and anything unusual about its check-in. */
export function CheckInWhat({ gathering, now, answered }: CheckInWhatProps) {
  const usual = gathering.checkInState === 'open' && now < gathering.checkIn.lateAfter;
  return (
    <View className="check-in-what">
      <Text className="check-in-what__title">{gathering.title}</Text>
      <Text className="check-in-what__line">{formatRange(gathering.startsAt, gathering.endsAt, now)}</Text>
      <Text className="check-in-what__line">{gathering.place}</Text>
      {!usual && !answered && (
        <View className="check-in-what__state">
          <Callout {...checkInWords(gathering, now)} />
        </View>
      )}
    </View>
  );
}
