import { Text, View } from '@tarojs/components';
import { levelNames } from '../../features/contacts/view/visibility';
import { Card } from '../../ui/card';

const explained = [
  { level: 'shown', text: '直接看到完整内容，可以拨打、复制。' },
  { level: 'masked', text: '号码只露后四位。点按可看全部，每次查看都留下记录，本人能看到是谁查看的。' },
  { level: 'hidden', text: '名片上没有这一项，也不能用它查找。' },
] as const;

/** What the three levels mean, and which one holds where several would. */
export function LevelsExplained() {
  return (
    <Card>
      {explained.map(({ level, text }) => (
        <View className="visibility__level" key={level}>
          <Text className="visibility__level-name">{levelNames[level]}</Text>
          <Text>{text}</Text>
        </View>
      ))}
      <Text className="visibility__hint">一个人符合几种身份时（例如既是本支部同志又是书记），按能看到最多的一种。</Text>
    </Card>
  );
}
