import { Text, View } from '@tarojs/components';
import type { CardField, Level, Relation, VisibilityTable } from '../../../../types/contacts';
import {
  cardFieldNames,
  cardRelations,
  levelNames,
  levelsOf,
  relationWords,
} from '../../features/contacts/view/visibility';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { Panel } from '../../ui/panel';

interface FieldPanelProps {
  /** null = closed. */
  readonly field: CardField | null;
  readonly table: VisibilityTable;
  readonly onChoose: (field: CardField, relation: Relation, level: Level) => void;
  readonly onClose: () => void;
}

/** One field: for each relation, how those people see it. */
export function FieldPanel({ field, table, onChoose, onClose }: FieldPanelProps) {
  return (
    <Panel open={field !== null} title={field ? `谁能看到${cardFieldNames[field]}` : ''} onClose={onClose}>
      {field && (
        <View>
          {cardRelations.map(relation => (
            <View className="visibility__row" key={relation}>
              <Text className="visibility__relation">{relationWords[relation].name}</Text>
              <Text className="visibility__who">{relationWords[relation].who}</Text>
              {relation === 'self' ? (
                <Text>始终显示</Text>
              ) : (
                <Choices
                  label={`${relationWords[relation].name}看到的${cardFieldNames[field]}`}
                  options={levelsOf(field).map(level => ({ value: level, text: levelNames[level] }))}
                  value={table[field][relation]}
                  onChange={level => onChoose(field, relation, level)}
                />
              )}
            </View>
          ))}
          <Button kind="secondary" onTap={onClose}>
            选好了
          </Button>
        </View>
      )}
    </Panel>
  );
}
