import { Text, View } from '@tarojs/components';
import type { RosterEntry } from '../../../../../types/membership';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { entryWords } from '../words/person';
import { dutyNames, standingName } from '../../identity/words/member';
import '../../../ui/row.scss';

interface RosterRowProps {
  readonly entry: RosterEntry;
  /** What has become of them, for those who are no longer there. */
  readonly gone?: string;
  /** Nothing happens on a tap where it is left out. */
  readonly onTap?: (() => void) | undefined;
}

/** One person in the roster of a branch. */
export function RosterRow({ entry, gone, onTap }: RosterRowProps) {
  const { name, duty, standing } = entry;
  const words = gone ?? entryWords(entry);
  const body = (
    <>
      <View className="row__head">
        <Text className="row__name">{name}</Text>
        {duty && <Tag tone="red">{dutyNames[duty]}</Tag>}
        {standing === 'probationary' && <Tag tone="gold">{standingName(standing)}</Tag>}
      </View>
      <Text className="row__line">{words}</Text>
    </>
  );
  if (!onTap) return <View className="row">{body}</View>;
  const spoken = [name, duty && dutyNames[duty], standingName(standing), words].filter(Boolean).join('，');
  return (
    <Tap className="row" role="link" label={spoken} onTap={onTap}>
      {body}
    </Tap>
  );
}
