import { View } from '@tarojs/components';
import type { RollCall } from '../../../../types/roll-call';
import { sharedPhoneWords, spacingWords } from '../../features/attendance/words/anomalies';
import { useOddSpacing } from '../../features/attendance/queries';
import { Notice } from '../../ui/notice';
import './questions-box.scss';

/** What the secretary, who was there, may want to look into: questions, which count for nothing. */
export function QuestionsBox({ roll }: { readonly roll: RollCall }) {
  const odd = useOddSpacing(roll.gatheringId, roll.branchId).value?.items ?? [];
  const questions = [...roll.phonesShared.map(sharedPhoneWords), ...odd.map(spacingWords)];
  return (
    <View>
      {questions.length > 0 && (
        <View className="questions">
          {questions.map(text => (
            <Notice key={text} tone="wait" title="想请您留意" text={text} />
          ))}
        </View>
      )}
    </View>
  );
}
