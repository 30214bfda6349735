import { Text, View } from '@tarojs/components';
import type { RoleHolder } from '../../../../../types/roles';
import { Tap } from '../../../ui/tap';
import { currentGrants } from '../view';
import { stateWord } from '../words';
import { roleNames } from '../../identity/words/member';
import { GrantLine } from './grant-line';
import '../../../ui/row.scss';
import './holder-row.scss';

interface HolderRowProps {
  readonly holder: RoleHolder;
  /** Shows what has ended, too. */
  readonly ended: boolean;
  readonly now: number;
  readonly onOpen: () => void;
}

/** One person with the roles granted to them. */
export function HolderRow({ holder, ended, now, onOpen }: HolderRowProps) {
  const { name, unitName, branchName } = holder;
  const grants = ended ? holder.grants : currentGrants(holder);
  const spoken = grants.map(grant => `${roleNames[grant.role]}，${grant.orgUnitName}，${stateWord(grant, holder)}`);
  return (
    <Tap className="row" role="link" label={[name, unitName, branchName, ...spoken].join('，')} onTap={onOpen}>
      <Text className="row__name">{name}</Text>
      <Text className="row__line">{`${unitName} · ${branchName}`}</Text>
      {grants.map(grant => (
        <View className="holder-row__grant" key={grant.grantId}>
          <GrantLine grant={grant} holder={holder} now={now} />
        </View>
      ))}
    </Tap>
  );
}
