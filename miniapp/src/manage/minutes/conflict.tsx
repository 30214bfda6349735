import { Text, View } from '@tarojs/components';
import type { Choice, Draft } from '../../features/minutes/drafts';
import { Button } from '../../ui/button';
import './conflict.scss';

interface ConflictProps {
  readonly theirs: NonNullable<Draft['theirs']>;
  readonly mine: string;
  readonly onDecide: (choice: Choice) => void;
}

/** Two wrote on the same item: both texts, and what to do. Nothing is lost until the writer decides. */
export function Conflict({ theirs, mine, onDecide }: ConflictProps) {
  return (
    <View className="conflict" ariaRole="alert">
      <Text className="conflict__title">{`${theirs.by}刚刚也改了这一段`}</Text>
      <Text className="conflict__who">{`${theirs.by}写的（已保存）`}</Text>
      <Text className="conflict__text" userSelect>
        {theirs.text || '（已清空或删除）'}
      </Text>
      <Text className="conflict__who">您写的（未保存）</Text>
      <Text className="conflict__text" userSelect>
        {mine || '（空）'}
      </Text>
      <View className="conflict__choices">
        <Button onTap={() => onDecide('both')}>两段都留下，我来整理</Button>
        <Button kind="secondary" onTap={() => onDecide('mine')}>
          用我写的
        </Button>
        <Button kind="secondary" onTap={() => onDecide('theirs')}>
          用对方写的
        </Button>
      </View>
    </View>
  );
}
