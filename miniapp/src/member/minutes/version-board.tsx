import { Text, View } from '@tarojs/components';
import type { MinutesChange, MinutesView } from '../../../../types/minutes';
import { changeWords, stateWords } from '../../features/minutes/words';
import { serverNow } from '../../platform/clock';
import { Card, Section } from '../../ui/card';
import { formatFullRange } from '../../ui/format-time';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import { MinutesText } from './minutes-text';
import './minutes-board.scss';

interface VersionBoardProps {
  readonly minutes: MinutesView;
  readonly changes: readonly MinutesChange[];
}

/** A version as it was confirmed, and what was new in it. */
export function VersionBoard({ minutes, changes }: VersionBoardProps) {
  const now = serverNow();
  const { title, startsAt, endsAt, version } = minutes;
  return (
    <Screen>
      <Card>
        <Text className="minutes__title">{title}</Text>
        <Text className="minutes__line">{`时间：${formatFullRange(startsAt, endsAt, now)}`}</Text>
      </Card>
      <View className="minutes__state">
        <Callout {...stateWords(minutes, now)} />
      </View>
      {version > 1 && (
        <Section title={`与第 ${version - 1} 版相比`}>
          {changes.length === 0 ? (
            <Text className="minutes__none">内容没有变化</Text>
          ) : (
            changes.map(change => (
              <ChangeCard key={(change.after ?? change.before)?.partId} change={change} now={now} />
            ))
          )}
        </Section>
      )}
      <Section title={`第 ${version} 版全文`}>
        <MinutesText minutes={minutes} now={now} />
      </Section>
    </Screen>
  );
}

function ChangeCard({ change, now }: { readonly change: MinutesChange; readonly now: number }) {
  const { title, who, before, after } = changeWords(change, now);
  const sides = [
    ['原来', before],
    ['现在', after],
  ] as const;
  return (
    <Card className="minutes__change">
      <Text className="minutes__what">{title}</Text>
      {who && <Text className="minutes__line">{who}</Text>}
      {sides.map(
        ([name, words]) =>
          words !== null && (
            <View className="minutes__side" key={name}>
              <Text className="minutes__line">{name}</Text>
              <Text className="minutes__text" userSelect>
                {words || '（没有内容）'}
              </Text>
            </View>
          ),
      )}
    </Card>
  );
}
