import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { ReflectionCard } from '../../features/study/components/reflection-card';
import { useReflections } from '../../features/study/queries';
import { serverNow } from '../../platform/clock';
import { Empty } from '../../ui/empty';
import { formatMoment } from '../../ui/format-time';
import { MoreButton } from '../../ui/more-button';
import { Screen } from '../../ui/screen';
import { useDrawn } from '../../ui/use-drawn';
import './index.scss';

/** They may be long. */
const drawnFirst = 8;

/** What everybody handed in, for who leads the gathering. */
export default function ReflectionsPage() {
  const pages = useReflections(useRouter().params.gatheringId ?? '');
  const list = useDrawn(pages.items, '', pages.hasMore ? pages.more : undefined, drawnFirst);
  const now = serverNow();
  return (
    <Screen
      query={pages}
      empty={
        pages.items.length === 0 && <Empty mark="学" title="还没有人提交心得" text="党员线上学习后，心得会列在这里。" />
      }
    >
      <Text className="reflections__note">心得是个人体会，请勿转发或公开。</Text>
      {list.shown.map(({ memberId, name, branchName, at, reflection }) => (
        <View className="reflections__one" key={memberId}>
          <Text className="reflections__who">{name}</Text>
          <Text className="reflections__when">{`${branchName} · ${formatMoment(at, now)} 提交`}</Text>
          <ReflectionCard reflection={reflection} />
        </View>
      ))}
      {(list.hasMore || pages.hasMore) && (
        <MoreButton loading={pages.loadingMore} failure={pages.moreFailure} onTap={list.more} />
      )}
    </Screen>
  );
}
