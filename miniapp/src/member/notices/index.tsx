import { useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { NoticeRow } from '../../features/reminders/components/notice-row';
import { unreadNote } from '../../features/reminders/words/notices';
import { useNotices } from '../../features/reminders/queries';
import { serverNow } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import { Screen } from '../../ui/screen';
import { Section } from '../../ui/card';
import { useReading } from './use-reading';

const empty = <Empty mark="信" title="还没有消息" text="支部发布活动、安排有变更、活动快要开始时，会在这里告诉您。" />;

export default function NoticesPage() {
  const pages = useNotices();
  const unread = pages.value?.unread ?? 0;
  const { shown, noteOpened, readAll } = useReading(unread);
  useReachBottom(() => {
    if (!pages.moreFailure) pages.more();
  });
  const now = serverNow();
  return (
    <Screen query={pages} empty={pages.items.length === 0 && empty}>
      <Section
        title={unreadNote(unread)}
        aside={
          unread > 0 && (
            <View>
              <Button kind="quiet" onTap={readAll}>
                全部标为已读
              </Button>
            </View>
          )
        }
      >
        <CellGroup>
          {pages.items.map(shown).map(notice => (
            <NoticeRow
              key={notice.noticeId}
              notice={notice}
              now={now}
              onOpen={() => {
                noteOpened(notice);
                openPage('member/gathering/index', { gatheringId: notice.gatheringId });
              }}
            />
          ))}
        </CellGroup>
      </Section>
      <View>
        {pages.hasMore && <MoreButton loading={pages.loadingMore} failure={pages.moreFailure} onTap={pages.more} />}
      </View>
    </Screen>
  );
}
