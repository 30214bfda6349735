import { View } from '@tarojs/components';
import { Callout } from '../../../ui/callout';
import type { Warning } from '../words/conflicts';
import './warning-list.scss';

/** What speaks against a plan; it can be published all the same. */
export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <View className="warning-list">
      {warnings.map(({ title, text, tone }) => (
        <Callout key={title} tone={tone} title={title} text={text} />
      ))}
    </View>
  );
}
