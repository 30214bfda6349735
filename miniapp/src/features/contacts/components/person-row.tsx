import { Text, View } from '@tarojs/components';
import type { ContactEntry } from '../../../../../types/contacts';
import { openPage } from '../../../platform/navigate';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import type { Found } from '../queries/directory';
import { placeWords } from '../view/people';
import { dutyNames } from '../../identity/words/member';
import { Marked } from './marked';
import '../../../ui/row.scss';

interface PersonRowProps {
  readonly person: ContactEntry;
  /** Where a search found its text. */
  readonly match?: Found['match'];
  /** Says the branch and the unit too. */
  readonly withPlace?: boolean;
  /** In place of leading to the card. */
  readonly onTap?: () => void;
}

const open = (memberId: string) => openPage('directory/card/index', { memberId });

/** One person in a list; leads to the card, unless told otherwise. */
export function PersonRow({ person, match, withPlace = false, onTap }: PersonRowProps) {
  const { memberId, name, title, duty } = person;
  const place = withPlace ? placeWords(person) : '';
  const spoken = [name, duty && dutyNames[duty], title, place].filter(Boolean).join('，');
  const line = (field: Found['match']['field'], text: string) =>
    match?.field === field ? <Marked text={match.text} from={match.from} to={match.to} /> : text;
  return (
    <Tap className="row" role={onTap ? 'button' : 'link'} label={spoken} onTap={onTap ?? (() => open(memberId))}>
      <View className="row__head">
        <Text className="row__name">{line('name', name)}</Text>
        {duty && <Tag tone="red">{dutyNames[duty]}</Tag>}
      </View>
      {title && <Text className="row__line">{line('title', title)}</Text>}
      {withPlace && (
        <Text className="row__line">
          {line('unit', person.unit.name)}
          {' · '}
          {line('branch', person.branch.name)}
        </Text>
      )}
      {match?.field === 'mobile' && (
        <Text className="row__line">
          {'手机 '}
          {line('mobile', match.text)}
        </Text>
      )}
    </Tap>
  );
}
