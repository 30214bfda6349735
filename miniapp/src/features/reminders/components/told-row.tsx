import { Text, View } from '@tarojs/components';
import type { Told } from '../../../../../types/reminders';
import { openPage } from '../../../platform/navigate';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { needsCall, reaches, reachOf, toldWords } from '../told-view';
import './told-row.scss';

interface ToldRowProps {
  readonly told: Told;
  /** The one who reads this: nobody calls themself. */
  readonly isSelf: boolean;
}

/** How far word has come to one person; their card, with the telephone, where that is the next step. */
export function ToldRow({ told, isSelf }: ToldRowProps) {
  const { memberId, name } = told;
  const { name: state, tone } = reaches[reachOf(told)];
  return (
    <View className="told-row">
      <View className="told-row__who">
        <View className="told-row__head">
          <Text className="told-row__name">{name}</Text>
          <Tag tone={tone}>{state}</Tag>
        </View>
        <Text className="told-row__words">{toldWords(told)}</Text>
      </View>
      {needsCall(told) && !isSelf && (
        <Tap
          className="told-row__call"
          role="link"
          label={`电话通知${name}`}
          onTap={() => openPage('directory/card/index', { memberId })}
        >
          <Text>打电话</Text>
        </Tap>
      )}
    </View>
  );
}
