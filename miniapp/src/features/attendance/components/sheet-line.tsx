import { Text, View } from '@tarojs/components';
import type { SheetRow } from '../../../../../types/attendance';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { recordWords, stateNames, stateTones } from '../words/states';
import '../../../ui/member-row.scss';
import './sheet-line.scss';

interface SheetLineProps {
  readonly row: SheetRow;
  readonly onOpen: () => void;
}

/** One line of a closed sheet; a tap leads to its correction. */
export function SheetLine({ row, onOpen }: SheetLineProps) {
  const words = recordWords(row);
  const name = row.standing === 'probationary' ? `${row.name}（预备）` : row.name;
  return (
    <Tap
      className="member-row sheet-line"
      label={`${name}，${stateNames[row.attendance]}，${words}，点按补签`}
      onTap={onOpen}
    >
      <View className="member-row__who sheet-line__who">
        <Text className="sheet-line__name">{name}</Text>
        {words !== '' && <Text className="member-row__words">{words}</Text>}
      </View>
      <Tag tone={stateTones[row.attendance]}>{stateNames[row.attendance]}</Tag>
      <View className="cell__arrow" aria-hidden="true" />
    </Tap>
  );
}
