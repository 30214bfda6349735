import { Text, View } from '@tarojs/components';
import type { RecipientStatus } from '../../../../../types/reminders';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { answerWords, needsCall, reaches, reachOf, recipientWords } from '../view/recipients';
import '../../../ui/member-row.scss';
import '../../../ui/outlined-tap.scss';
import './recipient-row.scss';

interface RecipientRowProps {
  readonly recipient: RecipientStatus;
  /** The one who reads this: nobody calls themself. */
  readonly isSelf: boolean;
  readonly onCall: () => void;
}

/** How far word has come to one person and what they answered; the telephone, where that is the next step. */
export function RecipientRow({ recipient, isSelf, onCall }: RecipientRowProps) {
  const { name } = recipient;
  const { name: state, tone } = reaches[reachOf(recipient)];
  return (
    <View className="member-row recipient-row">
      <View className="member-row__who">
        <View className="member-row__tags">
          <Text className="member-row__name">{name}</Text>
          <Tag tone={tone}>{state}</Tag>
        </View>
        <Text className="member-row__words">{recipientWords(recipient)}</Text>
        <Text className="recipient-row__answer">{answerWords(recipient)}</Text>
      </View>
      {needsCall(recipient) && !isSelf && (
        <Tap className="outlined-tap recipient-row__call" label={`电话通知${name}`} onTap={onCall}>
          <Text>打电话</Text>
        </Tap>
      )}
    </View>
  );
}
