import { Text, View } from '@tarojs/components';
import type { Role } from '../../../../../types/operation';
import { classNames } from '../../../ui/class-names';
import { Tap } from '../../../ui/tap';
import { roleAllows } from '../words';
import { roleNames } from '../../identity/words/member';
import './role-choices.scss';

interface RoleChoicesProps {
  readonly offered: readonly Role[];
  readonly value: Role | '';
  readonly onChange: (role: Role) => void;
}

/** The roles that may be given, each with what it allows. */
export function RoleChoices({ offered, value, onChange }: RoleChoicesProps) {
  return (
    <View ariaRole="radiogroup" aria-label="权限">
      {offered.map(role => {
        const chosen = role === value;
        return (
          <Tap
            key={role}
            role="radio"
            className={classNames('role-choice', chosen && 'role-choice--on')}
            label={`${roleNames[role]}，${roleAllows[role]}`}
            selected={chosen}
            onTap={() => onChange(role)}
          >
            <Text className="role-choice__name">{chosen ? `✓ ${roleNames[role]}` : roleNames[role]}</Text>
            <Text className="role-choice__allows">{roleAllows[role]}</Text>
          </Tap>
        );
      })}
    </View>
  );
}
