import { useReachBottom, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useImports } from '../../features/roster/queries';
import { importLine } from '../../features/roster/words';
import { openPage } from '../../platform/navigate';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import { Screen } from '../../ui/screen';
import { ExportCell } from './export-cell';
import { TemplateCell } from '../../features/roster/components/template-cell';

const nothing = <Empty mark="表" title="还没有导入过" text="导入过的花名册和结果会列在这里。" />;

export default function ImportsPage() {
  const { orgUnitId = '' } = useRouter().params;
  const pages = useImports(orgUnitId);
  const { items, hasMore, loadingMore, moreFailure, more } = pages;
  const now = pages.value?.now ?? 0;
  useReachBottom(() => {
    if (hasMore && !moreFailure) more();
  });
  return (
    <Screen query={pages}>
      <View>
        <CellGroup>
          <Cell
            title="导入花名册"
            note="先检查，确认后才写入"
            role="link"
            onTap={() => openPage('administration/import/index', { orgUnitId })}
          />
          <TemplateCell orgUnitId={orgUnitId} />
          <ExportCell orgUnitId={orgUnitId} />
        </CellGroup>
        <Section title="以前的导入">
          {items.length === 0 ? (
            nothing
          ) : (
            <CellGroup>
              {items.map(one => (
                <Cell
                  key={one.importId}
                  title={one.fileName}
                  note={importLine(one, now)}
                  role="link"
                  onTap={() => openPage('administration/import/index', { orgUnitId, importId: one.importId })}
                />
              ))}
            </CellGroup>
          )}
          {hasMore && <MoreButton loading={loadingMore} failure={moreFailure} onTap={more} />}
        </Section>
      </View>
    </Screen>
  );
}
