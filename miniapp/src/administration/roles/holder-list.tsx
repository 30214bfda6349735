import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { HolderRow } from '../../features/roles/components/holder-row';
import type { useHolders } from '../../features/roles/queries';
import { serverNow } from '../../platform/clock';
import { CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { ErrorState } from '../../ui/error-state';
import { MoreButton } from '../../ui/more-button';
import { Callout } from '../../ui/callout';
import { Skeleton } from '../../ui/skeleton';
import { Tabs } from '../../ui/tabs';

const tabs = [
  { value: 'current', text: '现有权限' },
  { value: 'ended', text: '含已结束' },
] as const;

interface HolderListProps {
  readonly pages: ReturnType<typeof useHolders>;
  readonly ended: boolean;
  readonly onEnded: (ended: boolean) => void;
  readonly onOpen: (memberId: string) => void;
}

/** Who was granted what over a part of the tree. */
export function HolderList({ pages, ended, onEnded, onOpen }: HolderListProps) {
  const { value, items, hasMore, loadingMore, moreFailure, more } = pages;
  // A page may be empty though more follow.
  const readAhead = value !== undefined && items.length === 0 && hasMore && !loadingMore && !moreFailure;
  useEffect(() => {
    if (readAhead) more();
  });
  return (
    <View className="roles__holders">
      <Tabs tabs={tabs} value={ended ? 'ended' : 'current'} onChange={tab => onEnded(tab === 'ended')} />
      <View className="roles__list">
        {value?.firstAdministrator && (
          <View className="roles__first">
            <Callout
              title={`${value.firstAdministrator}是系统配置的首任管理员`}
              text="由系统配置指定，不在这里授予或撤销。"
            />
          </View>
        )}
        {pages.state === 'loading' && <Skeleton />}
        {pages.state === 'error' && pages.failure && <ErrorState failure={pages.failure} onRetry={pages.reload} />}
        {value && items.length === 0 && !hasMore && (
          <Empty mark="权" title="还没有授予过权限" text="点“授予权限”，为同志授予管理、编辑或查看统计的权限。" />
        )}
        <CellGroup>
          {items.map(holder => (
            <HolderRow
              key={holder.memberId}
              holder={holder}
              ended={ended}
              now={serverNow()}
              onOpen={() => onOpen(holder.memberId)}
            />
          ))}
        </CellGroup>
        {hasMore && <MoreButton loading={loadingMore} failure={moreFailure} onTap={more} />}
      </View>
    </View>
  );
}
