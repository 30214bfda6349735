import { Text, View } from '@tarojs/components';
import type { Resolution, Draft } from '../../features/minutes/forms';
import { Button } from '../../ui/button';
import './conflict.scss';

interface ConflictProps {
  readonly draft: Draft & { readonly theirs: NonNullable<Draft['theirs']> };
  /** What a body says. */
  readonly wordsOf: (body: Draft['body']) => string;
  readonly onDecide: (choice: Resolution) => void;
}

/** Two wrote on the same part: both, and what to do. Nothing is lost until the writer decides. */
export function Conflict({ draft, wordsOf, onDecide }: ConflictProps) {
  const { body, theirs } = draft;
  const isText = body.kind === 'section';
  return (
    <View className="conflict" ariaRole="alert">
      <Text className="conflict__title">
        {theirs.body ? `${theirs.by}刚刚也改了这一${isText ? '段' : '条'}` : '这一条刚刚被删除了'}
      </Text>
      {theirs.body && (
        <View>
          <Text className="conflict__who">{`${theirs.by}写的（已保存）`}</Text>
          <Text className="conflict__text" userSelect>
            {wordsOf(theirs.body) || '（已清空）'}
          </Text>
        </View>
      )}
      <Text className="conflict__who">您写的（未保存）</Text>
      <Text className="conflict__text" userSelect>
        {wordsOf(body) || '（空）'}
      </Text>
      <View className="conflict__choices">
        {isText && <Button onTap={() => onDecide('both')}>两段都留下，我来整理</Button>}
        <Button kind="secondary" onTap={() => onDecide('mine')}>
          {theirs.body ? '用我写的' : '重新添加我写的'}
        </Button>
        <Button kind="secondary" onTap={() => onDecide('theirs')}>
          {theirs.body ? '用对方写的' : '不再保留'}
        </Button>
      </View>
    </View>
  );
}
