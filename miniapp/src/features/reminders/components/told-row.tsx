import { Text, View } from '@tarojs/components';
import type { RecipientStatus } from '../../../../../types/reminders';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { answerWords, needsCall, reaches, reachOf, recipientWords } from '../view/recipients';
import '../../../ui/member-row.scss';
import '../../../ui/outlined-tap.scss';
import './told-row.scss';

interface ToldRowProps {
  readonly told: RecipientStatus;
  /** The one who reads this: nobody calls themself. */
  readonly isSelf: boolean;
  readonly onCall: () => void;
}

/** How far word has come to one person and what they answered; the telephone, where that is the next step. */
export function ToldRow({ told, isSelf, onCall }: ToldRowProps) {
  const { name } = told;
  const { name: state, tone } = reaches[reachOf(told)];
  return (
    <View className="member-row told-row">
      <View className="member-row__who">
        <View className="member-row__tags">
          <Text className="member-row__name">{name}</Text>
          <Tag tone={tone}>{state}</Tag>
        </View>
        <Text className="member-row__words">{recipientWords(told)}</Text>
        <Text className="told-row__answer">{answerWords(told)}</Text>
      </View>
      {needsCall(told) && !isSelf && (
        <Tap className="outlined-tap told-row__call" label={`电话通知${name}`} onTap={onCall}>
          <Text>打电话</Text>
        </Tap>
      )}
    </View>
  );
}
