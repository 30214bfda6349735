import { Text, View } from '@tarojs/components';
import { Tabs } from '../../../ui/tabs';
import { Tap } from '../../../ui/tap';
import { moved, spanOf, spanTitle, type Mode } from '../view/days';
import './span-bar.scss';

interface SpanBarProps {
  readonly mode: Mode;
  readonly at: number;
  readonly now: number;
  readonly onChange: (mode: Mode, at: number) => void;
}

const modes = [
  { value: 'month', text: '月' },
  { value: 'week', text: '周' },
  { value: 'day', text: '日' },
  { value: 'list', text: '列表' },
] as const;

const unitNames: Readonly<Record<Mode, string>> = { month: '月', week: '周', day: '天', list: '月' };

/** Which month, week or day is shown, and the way to others. */
export function SpanBar({ mode, at, now, onChange }: SpanBarProps) {
  const { from, until } = spanOf(mode, at);
  const isNow = now >= from && now < until;
  return (
    <View className="span-bar">
      <Tabs tabs={modes} value={mode} onChange={next => onChange(next, at)} />
      <View className="span-bar__line">
        <Tap
          className="span-bar__step"
          label={`前一${unitNames[mode]}`}
          onTap={() => onChange(mode, moved(mode, at, -1))}
        >
          <Text>‹</Text>
        </Tap>
        <Text className="span-bar__title">{spanTitle(mode, at)}</Text>
        <Tap
          className="span-bar__step"
          label={`后一${unitNames[mode]}`}
          onTap={() => onChange(mode, moved(mode, at, 1))}
        >
          <Text>›</Text>
        </Tap>
        {!isNow && (
          <Tap className="span-bar__today" onTap={() => onChange(mode, now)}>
            <Text>今天</Text>
          </Tap>
        )}
      </View>
    </View>
  );
}
