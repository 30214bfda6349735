import { Text, View } from '@tarojs/components';
import type { GatheringView } from '../../../../../types/gatherings';
import { Tag } from '../../../ui/tag';
import { kindNames } from '../words/kinds';
import { ownStateTag } from '../words/own-state';
import './kind-line.scss';
import './gathering-head.scss';

interface GatheringHeadProps {
  readonly gathering: GatheringView;
  readonly now: number;
}

/** What it is: kind, state and title. */
export function GatheringHead({ gathering, now }: GatheringHeadProps) {
  const standing = ownStateTag(gathering, now);
  return (
    <View className="gathering-head">
      <View className="kind-line">
        <Text className="kind-line__kind">{kindNames[gathering.kind]}</Text>
        <Tag tone={standing.tone}>{standing.text}</Tag>
      </View>
      <Text className="gathering-head__title">{gathering.title}</Text>
    </View>
  );
}
