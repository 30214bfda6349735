import { View } from '@tarojs/components';
import type { RollCall } from '../../../../types/roll-call';
import { sharedPhoneWords, distantCheckInsWords } from '../../features/attendance/words/anomalies';
import { useDistantCheckIns } from '../../features/attendance/queries';
import { Callout } from '../../ui/callout';
import './questions-box.scss';

/** What the secretary, who was there, may want to look into: questions, which count for nothing. */
export function QuestionsBox({ roll }: { readonly roll: RollCall }) {
  const odd = useDistantCheckIns(roll.gatheringId, roll.branchId).value?.items ?? [];
  const questions = [...roll.phonesShared.map(sharedPhoneWords), ...odd.map(distantCheckInsWords)];
  return (
    <View>
      {questions.length > 0 && (
        <View className="questions">
          {questions.map(text => (
            <Callout key={text} tone="wait" title="想请您留意" text={text} />
          ))}
        </View>
      )}
    </View>
  );
}
