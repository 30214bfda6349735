import { Text, View } from '@tarojs/components';
import type { Counts } from '../../../../../types/roll-call';
import { Card } from '../../../ui/card';
import { CountBar } from '../../../ui/count-bar';
import { countParts, countsWords } from '../words/states';
import './count-card.scss';

interface CountCardProps {
  readonly counts: Counts;
  /** On a sheet, who did not come was absent. */
  readonly closed?: boolean;
}

/** How many were expected and how they stand: in a sentence and as a bar. */
export function CountCard({ counts, closed = false }: CountCardProps) {
  return (
    <Card>
      <View className="count-card">
        <Text className="count-card__words">{countsWords(counts)}</Text>
        <CountBar parts={countParts(counts, closed)} />
      </View>
    </Card>
  );
}
