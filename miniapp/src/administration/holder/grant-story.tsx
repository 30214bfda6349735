import { Text, View } from '@tarojs/components';
import type { RoleGrantView, RoleHolder } from '../../../../types/roles';
import { GrantLine } from '../../features/roles/components/grant-line';
import { grantStory } from '../../features/roles/words';
import { roleNames } from '../../features/identity/words/member';
import { Button } from '../../ui/button';

interface GrantStoryProps {
  readonly grant: RoleGrantView;
  readonly holder: RoleHolder;
  readonly now: number;
  readonly onRevoke: () => void;
}

/** One granted role with who granted it, why, how it ended; to be taken back where the reader may. */
export function GrantStory({ grant, holder, now, onRevoke }: GrantStoryProps) {
  return (
    <View className="holder__grant">
      <GrantLine grant={grant} holder={holder} now={now} />
      {grantStory(grant, now).map(line => (
        <Text className="holder__story" key={line}>
          {line}
        </Text>
      ))}
      {grant.mayRevoke && (
        <View className="holder__revoke">
          <Button kind="danger" label={`撤销${grant.orgUnitName}的${roleNames[grant.role]}权限`} onTap={onRevoke}>
            撤销
          </Button>
        </View>
      )}
    </View>
  );
}
