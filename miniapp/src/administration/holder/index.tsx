import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { RoleGrantView } from '../../../../types/roles';
import { useMe } from '../../features/identity/use-me';
import { useHolder } from '../../features/roles/queries';
import { roleNames } from '../../features/identity/words/member';
import { serverNow } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Screen } from '../../ui/screen';
import { GrantStory } from './grant-story';
import { RevokeDialog } from './revoke-dialog';
import './index.scss';

export default function HolderPage() {
  const { orgUnitId = '', memberId = '' } = useRouter().params;
  const query = useHolder(orgUnitId, memberId);
  const [revoked, setRevoked] = useState<RoleGrantView | null>(null);
  const isSelf = useMe().value?.memberId === memberId;
  const seen = query.value;
  const now = serverNow();
  const mayGive = seen && !seen.holder.left && !isSelf;
  return (
    <Screen
      query={query}
      footer={
        mayGive && (
          <Button onTap={() => openPage('administration/grant/index', { orgUnitId, memberId })}>授予权限</Button>
        )
      }
    >
      {seen && (
        <View>
          <View className="holder__head">
            <Text className="holder__name">{seen.holder.name}</Text>
            <Text className="holder__place">{`${seen.holder.unitName} · ${seen.holder.branchName}`}</Text>
            {seen.holder.left && <Text className="holder__place">已不在花名册上，所有权限均已失效</Text>}
            {isSelf && <Text className="holder__place">这是您本人。自己的权限由其他管理员授予和撤销。</Text>}
          </View>
          {seen.byDuty.length > 0 && (
            <Section title="随支部职务具有">
              <CellGroup>
                {seen.byDuty.map(({ role, orgUnitId: over, orgUnitName }) => (
                  <Cell
                    key={`${role}${over}`}
                    title={`${roleNames[role]} · ${orgUnitName}`}
                    note="免去支部职务后自动失去"
                  />
                ))}
              </CellGroup>
            </Section>
          )}
          <Section title="授予的权限">
            {seen.holder.grants.length === 0 ? (
              <Text className="holder__none">没有授予过权限。</Text>
            ) : (
              <CellGroup>
                {seen.holder.grants.map(grant => (
                  <GrantStory
                    key={grant.grantId}
                    grant={grant}
                    holder={seen.holder}
                    now={now}
                    onRevoke={() => setRevoked(grant)}
                  />
                ))}
              </CellGroup>
            )}
          </Section>
          <RevokeDialog
            orgUnitId={orgUnitId}
            holder={seen.holder}
            grant={revoked}
            onDone={query.reload}
            onClose={() => setRevoked(null)}
          />
        </View>
      )}
    </Screen>
  );
}
