import { View } from '@tarojs/components';
import './skeleton.scss';

/** Grey shapes of what is about to come. */
export function Skeleton({ cards = 3 }: { readonly cards?: number }) {
  return (
    <View className="skeleton" ariaRole="status" aria-label="正在加载">
      {Array.from({ length: cards }, (_, index) => (
        <View className="skeleton__card" key={index}>
          <View className="skeleton__line skeleton__line--title" />
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line--short" />
        </View>
      ))}
    </View>
  );
}
