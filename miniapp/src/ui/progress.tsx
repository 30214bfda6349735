import { Text, View } from '@tarojs/components';
import './progress.scss';

interface ProgressProps {
  /** What is going on. */
  readonly text: string;
  readonly percent: number;
}

/** How far a long piece of work has come: a bar, and the same in words. */
export function Progress({ text, percent }: ProgressProps) {
  return (
    <View className="progress" ariaRole="progressbar" aria-label={`${text}，已完成百分之${percent}`}>
      <View className="progress__words">
        <Text>{text}</Text>
        <Text className="progress__percent">{`${percent}%`}</Text>
      </View>
      <View className="progress__track">
        <View className="progress__bar" style={{ width: `${percent}%` }} />
      </View>
    </View>
  );
}
