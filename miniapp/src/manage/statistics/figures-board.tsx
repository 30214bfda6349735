import { Text, View } from '@tarojs/components';
import type { Contract } from '../../../../types/contract';
import type { Output } from '../../../../types/operation';
import { kindNames } from '../../features/gatherings/words/kinds';
import { ShareRow } from '../../features/statistics/components/share-row';
import { partsOf } from '../../features/statistics/view';
import { monthName, reasonNames, totalWords } from '../../features/statistics/words';
import { openPage } from '../../platform/navigate';
import { Card, Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { CountBar } from '../../ui/count-bar';
import { MoreButton } from '../../ui/more-button';
import { Callout } from '../../ui/callout';
import { useDrawn } from '../../ui/use-drawn';
import './figures-board.scss';

type Shown = Output<Contract['statistics']['getFigures']>;

/** Attendance of an organisation unit: together, by month, by kind, why people were away, and by what stands below. */
export function FiguresBoard({ figures }: { readonly figures: Shown }) {
  const { orgUnit, total, months, kinds, reasons, below } = figures;
  const held = months.filter(({ figures: one }) => one.sheets > 0);
  return (
    <View>
      <Card>
        <Text className="figures-board__name">{orgUnit.name}</Text>
        {total.sheets === 0 ? (
          <Callout title="这段时间没有已结束的活动" text="活动结束、签到表生成一分钟后计入统计。" />
        ) : (
          <>
            <Text className="figures-board__line">{totalWords(total)}</Text>
            <CountBar parts={partsOf(total)} />
            {total.observer > 0 && <Text className="figures-board__line">{`另有列席 ${total.observer} 人次`}</Text>}
          </>
        )}
      </Card>
      {held.length > 1 && (
        <Section title="按月份">
          <CellGroup>
            {held.map(({ month, figures: one }) => (
              <ShareRow key={month} title={monthName(month)} figures={one} />
            ))}
          </CellGroup>
        </Section>
      )}
      {kinds.length > 0 && (
        <Section title="按类型">
          <CellGroup>
            {kinds.map(({ kind, figures: one }) => (
              <ShareRow key={kind} title={kindNames[kind]} figures={one} />
            ))}
          </CellGroup>
        </Section>
      )}
      {reasons.length > 0 && (
        <Section title="请假原因">
          <CellGroup>
            {reasons.map(({ reason, count }) => (
              <Cell key={reason} title={reasonNames[reason]} value={<Text>{`${count} 人次`}</Text>} />
            ))}
          </CellGroup>
        </Section>
      )}
      {below.length > 0 && <Below below={below} />}
    </View>
  );
}

/** Above them stand months and kinds, below them gatherings. */
const firstBelow = 6;

function Below({ below }: Pick<Shown, 'below'>) {
  const list = useDrawn(below, '', undefined, firstBelow);
  return (
    <Section title="下属组织">
      <CellGroup>
        {list.shown.map(({ orgUnitId, name, figures: one }) => (
          <ShareRow
            key={orgUnitId}
            title={name}
            figures={one}
            onTap={() => openPage('manage/statistics/index', { orgUnitId })}
          />
        ))}
      </CellGroup>
      <View>{list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}</View>
    </Section>
  );
}
