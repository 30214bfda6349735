import { useReachBottom, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChangeCard } from '../../features/membership/components/change-card';
import { useChanges } from '../../features/membership/queries';
import { useNode } from '../../features/contacts/queries/directory';
import { useImports } from '../../features/roster/queries';
import { importChoices } from '../../features/roster/words';
import { serverNow } from '../../platform/clock';
import { ChoiceField } from '../../ui/choice-field';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import { PageHead } from '../../ui/page-head';
import { Screen } from '../../ui/screen';

const nothing = <Empty mark="录" title="还没有变更" text="花名册和组织架构的每次变更都会记在这里。" />;

/** The journal: of a person, of an import, or of everything in a part of the tree. */
export default function ChangesPage() {
  const { orgUnitId = '', memberId = '', importId: given = '' } = useRouter().params;
  const [importId, setImportId] = useState(given);
  const pages = useChanges({ orgUnitId, memberId: memberId || null, importId: importId || null });
  const where = useNode(memberId ? '' : orgUnitId).value?.node.name ?? '';
  const imports = useImports(memberId ? '' : orgUnitId).items;
  const now = serverNow();
  const { items, hasMore, loadingMore, moreFailure, more } = pages;
  useReachBottom(() => {
    if (hasMore && !moreFailure) more();
  });
  return (
    <Screen
      query={pages}
      header={
        imports.length > 0 && (
          <View className="screen__head">
            <ChoiceField
              label="查看哪些变更"
              groups={[{ name: '', options: importChoices(imports, now) }]}
              value={importId || 'all'}
              onChange={chosen => setImportId(chosen === 'all' ? '' : chosen)}
            />
          </View>
        )
      }
      empty={items.length === 0 && !hasMore && nothing}
    >
      {where && <PageHead title={where} />}
      {items.map(change => (
        <ChangeCard key={change.changeId} change={change} now={now} />
      ))}
      {hasMore && <MoreButton loading={loadingMore} failure={moreFailure} onTap={more} />}
    </Screen>
  );
}
