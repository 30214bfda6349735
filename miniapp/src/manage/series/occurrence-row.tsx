import { Text, View } from '@tarojs/components';
import type { Decision, OccurrenceLine } from '../../features/gatherings/view/series';
import { classNames } from '../../ui/class-names';
import { Tap } from '../../ui/tap';
import '../../ui/row.scss';

interface OccurrenceRowProps {
  readonly line: OccurrenceLine;
  readonly onDecide: (decision: Decision) => void;
}

/** One day of a series: what speaks against it, and what to do about that. */
export function OccurrenceRow({ line, onDecide }: OccurrenceRowProps) {
  const { when, note, decision, move } = line;
  const isOut = decision === 'leftOut';
  const action = (text: string, to: Decision) => (
    <Tap className="series__action" label={`${when}，${text}`} onTap={() => onDecide(to)}>
      <Text>{text}</Text>
    </Tap>
  );
  return (
    <View className="row">
      <Text className={classNames('row__name', isOut && 'series__when--out')}>{when}</Text>
      {isOut && <Text className="row__line">这次不办</Text>}
      {!isOut && note !== '' && <Text className="row__line">{note}</Text>}
      <View className="series__actions">
        {decision === 'byRule' && move !== null && action(move, 'instead')}
        {decision === 'byRule' ? action('这次不办', 'leftOut') : action('恢复', 'byRule')}
      </View>
    </View>
  );
}
