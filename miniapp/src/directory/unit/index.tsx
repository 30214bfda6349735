import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { NodeList } from '../../features/contacts/components/node-list';
import { useNode } from '../../features/contacts/queries/directory';
import { nodeWords } from '../../features/contacts/view/people';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import './index.scss';

export default function UnitPage() {
  const query = useNode(useRouter().params.orgUnitId ?? '');
  const seen = query.value;
  return (
    <Screen query={query}>
      {seen && (
        <View>
          <View className="unit__head">
            <Text className="unit__name">{seen.node.name}</Text>
            <Text className="unit__line">{nodeWords(seen.node)}</Text>
          </View>
          {seen.below.length === 0 ? (
            <Empty mark="空" title="下面还没有支部" text="支部建立后会显示在这里。" />
          ) : (
            <NodeList nodes={seen.below} />
          )}
        </View>
      )}
    </Screen>
  );
}
