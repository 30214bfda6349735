import { Text, View } from '@tarojs/components';
import type { Card } from '../../../../types/contacts';
import { dutyNames, standingName } from '../../features/identity/words/member';
import { classNames } from '../../ui/class-names';
import { Tag } from '../../ui/tag';
import { Tap } from '../../ui/tap';
import { useFavourite } from './use-favourite';
import '../../ui/person-card.scss';
import './card-head.scss';

/** Who it is: name, duty, standing and title, and whether the reader keeps them as a favourite. */
export function CardHead({ card }: { readonly card: Card }) {
  const { isFavourite, toggle } = useFavourite(card);
  return (
    <View className="person-card">
      <View className="person-card__who">
        <Text className="card-head__name">{card.name}</Text>
        {card.title !== null && <Text className="card-head__title">{card.title}</Text>}
        <View className="card-head__tags">
          {card.duty && <Tag tone="red">{`支部${dutyNames[card.duty]}`}</Tag>}
          <Tag>{standingName(card.standing)}</Tag>
        </View>
      </View>
      {!card.isSelf && (
        <Tap
          className={classNames('card-head__favourite', isFavourite && 'card-head__favourite--on')}
          role="switch"
          label={isFavourite ? `已收藏${card.name}，点按取消` : `收藏${card.name}`}
          selected={isFavourite}
          onTap={toggle}
        >
          <Text className="card-head__star">{isFavourite ? '★' : '☆'}</Text>
          <Text>{isFavourite ? '已收藏' : '收藏'}</Text>
        </Tap>
      )}
    </View>
  );
}
