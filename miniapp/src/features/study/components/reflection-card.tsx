import { Text } from '@tarojs/components';
import { Card } from '../../../ui/card';
import './reflection-card.scss';

/** What somebody wrote; null: its time is over, and it was erased. */
export function ReflectionCard({ reflection }: { readonly reflection: string | null }) {
  const text = reflection === null ? '已过保存期限，内容已删除。' : reflection || '没有写心得。';
  return (
    <Card>
      <Text className="reflection-card">{text}</Text>
    </Card>
  );
}
