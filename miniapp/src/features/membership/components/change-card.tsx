import { Text, View } from '@tarojs/components';
import type { RosterChange } from '../../../../../types/membership';
import { Card } from '../../../ui/card';
import { Tag } from '../../../ui/tag';
import { changeLine, changeNames, fieldChanges } from '../words/changes';
import './change-card.scss';

interface ChangeCardProps {
  readonly change: RosterChange;
  readonly now: number;
}

/** One entry of the journal: what it is about, who made it and when, before and after. */
export function ChangeCard({ change, now }: ChangeCardProps) {
  const { kind, subject, reason, importId } = change;
  return (
    <Card className="change-card">
      <View className="change-card__head">
        <Text className="change-card__name">{subject.name}</Text>
        <Tag>{changeNames[kind]}</Tag>
        {importId !== null && <Tag>导入</Tag>}
      </View>
      {fieldChanges(change).map(({ field, from, to }) => (
        <View className="change-card__field" key={field} ariaRole="text" aria-label={`${field}由${from}改为${to}`}>
          <Text className="change-card__label">{field}</Text>
          <Text className="change-card__values">{`${from} → ${to}`}</Text>
        </View>
      ))}
      {reason !== null && <Text className="change-card__line">{`原因：${reason}`}</Text>}
      <Text className="change-card__line">{changeLine(change, now)}</Text>
    </Card>
  );
}
