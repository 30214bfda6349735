import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { GatheringKind } from '../../../../types/gathering-plan';
import { kindNames } from '../../features/gatherings/words/kinds';
import { useFigures } from '../../features/statistics/queries';
import { monthsOf, type Span, spans } from '../../features/statistics/view';
import { serverNow } from '../../platform/clock';
import { ChoiceField } from '../../ui/choice-field';
import { Choices } from '../../ui/choices';
import { Screen } from '../../ui/screen';
import { ExportButton } from './export-button';
import { FiguresBoard } from './figures-board';
import { SheetFiguresList } from './sheet-figures-list';
import './index.scss';

const everyKind = 'all';
const kinds = [
  { value: everyKind, text: '全部类型' },
  ...Object.entries(kindNames).map(([value, text]) => ({ value: value as GatheringKind, text })),
] as const;

export default function StatisticsPage() {
  const { orgUnitId = '' } = useRouter().params;
  const [span, setSpan] = useState<Span>('year');
  const [kind, setKind] = useState<GatheringKind | typeof everyKind>(everyKind);
  const asked = { orgUnitId, ...monthsOf(span, serverNow()), kind: kind === everyKind ? null : kind };
  const query = useFigures(asked);
  const { value } = query;
  return (
    <Screen
      query={query}
      header={
        <View className="statistics__head">
          <Choices label="时间" options={spans} value={span} onChange={setSpan} />
          <ChoiceField label="类型" groups={[{ name: '', options: kinds }]} value={kind} onChange={setKind} />
        </View>
      }
      footer={<ExportButton asked={asked} />}
    >
      {value && (
        <View>
          <FiguresBoard figures={value} />
          <SheetFiguresList asked={asked} mayOpen={value.mayOpenSheets} isBranch={value.orgUnit.kind === 'branch'} />
        </View>
      )}
    </Screen>
  );
}
