import { useReachBottom } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { useReveals } from '../../features/contacts/queries/directory';
import { fieldNames } from '../../features/contacts/view/people';
import { serverNow } from '../../platform/clock';
import { CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { formatMoment } from '../../ui/format-time';
import { MoreButton } from '../../ui/more-button';
import { Screen } from '../../ui/screen';
import './index.scss';

const empty = (
  <Empty
    mark="看"
    title="还没有人查看过您的号码"
    text="有人查看您被遮住的号码时，会记录在这里：何人、何时、看了什么。"
  />
);

export default function RevealsPage() {
  const pages = useReveals();
  useReachBottom(() => {
    if (!pages.moreFailure) pages.more();
  });
  const now = serverNow();
  return (
    <Screen query={pages} empty={pages.items.length === 0 && empty}>
      <Text className="reveals__lead">
        以下同志查看过您被遮住的联系方式，最近的在前。如有疑问，请联系所在支部书记。
      </Text>
      <CellGroup>
        {pages.items.map(({ by, field, at }) => (
          <View className="reveals__one" key={`${at}${by.memberId}${field}`}>
            <Text className="reveals__name">{by.name}</Text>
            <Text className="reveals__line">{`${by.unitName} · ${by.branchName}`}</Text>
            <Text className="reveals__line">{`${formatMoment(at, now)} 查看了${fieldNames[field]}`}</Text>
          </View>
        ))}
      </CellGroup>
      <View>
        {pages.hasMore && <MoreButton loading={pages.loadingMore} failure={pages.moreFailure} onTap={pages.more} />}
      </View>
    </Screen>
  );
}
