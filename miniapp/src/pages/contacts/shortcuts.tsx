import { Text, View } from '@tarojs/components';
import { useMe } from '../../features/identity/use-me';
import { openPage } from '../../platform/navigate';
import { Tap } from '../../ui/tap';
import './shortcuts.scss';

/** Leads straight to the own branch and the own unit. */
export function Shortcuts() {
  const me = useMe().value;
  return (
    <View>
      {me && (
        <View className="shortcuts">
          <Shortcut
            title="我的支部"
            name={me.branch.name}
            onTap={() => openPage('directory/branch/index', { branchId: me.branch.orgUnitId })}
          />
          <Shortcut
            title="我的单位"
            name={me.unit.name}
            onTap={() => openPage('directory/unit/index', { orgUnitId: me.unit.orgUnitId })}
          />
        </View>
      )}
    </View>
  );
}

interface ShortcutProps {
  readonly title: string;
  readonly name: string;
  readonly onTap: () => void;
}

function Shortcut({ title, name, onTap }: ShortcutProps) {
  return (
    <Tap className="shortcuts__one" role="link" label={`${title}，${name}`} onTap={onTap}>
      <Text className="shortcuts__title">{title}</Text>
      <Text className="shortcuts__name">{name}</Text>
    </Tap>
  );
}
