import { Text, View } from '@tarojs/components';
import type { RoleGrantView, RoleHolder } from '../../../../../types/roles';
import { Tag } from '../../../ui/tag';
import { outsideWords, periodWords, stateTones, stateWord } from '../words';
import { roleNames } from '../../identity/words/member';
import './grant-line.scss';

interface GrantLineProps {
  readonly grant: RoleGrantView;
  readonly holder: Pick<RoleHolder, 'left'>;
  readonly now: number;
}

/** One granted role: what, over what, from when until when, and how it stands. */
export function GrantLine({ grant, holder, now }: GrantLineProps) {
  const outside = outsideWords(grant);
  return (
    <View className="grant-line">
      <View className="grant-line__head">
        <Text className="grant-line__what">{`${roleNames[grant.role]}${grant.delegated ? '（代行）' : ''} · ${grant.orgUnitName}`}</Text>
        <Tag tone={stateTones[grant.state]}>{stateWord(grant, holder)}</Tag>
      </View>
      <Text className="grant-line__when">{periodWords(grant, now)}</Text>
      {outside && <Text className="grant-line__outside">{outside}</Text>}
    </View>
  );
}
