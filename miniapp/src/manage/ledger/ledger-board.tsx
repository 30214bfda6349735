import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Ledger } from '../../../../types/ledger';
import { daysOf, percentMade, rangeChoices, type RangeChoice, rangeOf } from '../../features/ledger/view';
import { ledgerLine, rangeWords } from '../../features/ledger/words';
import { Button } from '../../ui/button';
import { Card, Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Choices } from '../../ui/choices';
import { toDateText } from '../../ui/format-time';
import { Callout } from '../../ui/callout';
import { DateField } from '../../ui/picker-field';
import { Progress } from '../../ui/progress';
import { useMaking } from './use-making';
import './ledger-board.scss';

interface LedgerBoardProps {
  readonly orgUnitId: string;
  readonly ledgers: readonly Ledger[];
  readonly now: number;
  readonly reload: () => unknown;
}

/** Takes a ledger out, and shows those that were taken. */
export function LedgerBoard({ orgUnitId, ledgers, now, reload }: LedgerBoardProps) {
  const today = toDateText(now);
  const [choice, setChoice] = useState<RangeChoice>('thisYear');
  const [picked, setPicked] = useState({ first: `${today.slice(0, 7)}-01`, last: today });
  const { making, problem, make, goOn } = useMaking(orgUnitId, reload);
  const range = rangeOf(daysOf(choice, picked, now));
  const isOpenable = ({ mine }: Ledger) => mine && !making;
  return (
    <View>
      <Card className="ledger-board__form">
        <Text className="ledger-board__words">
          一份表格文件：各类活动的时间、地点、应到实到、请假原因，每人的出勤和学时，补签更正。可用 WPS 或 Excel 打开。
        </Text>
        <Choices label="时间" options={rangeChoices(now)} value={choice} onChange={setChoice} />
        {choice === 'other' && (
          <>
            <DateField label="开始日期" value={picked.first} onChange={first => setPicked({ ...picked, first })} />
            <DateField
              label="结束日期"
              value={picked.last}
              error={range ? undefined : '结束日期要在开始日期之后'}
              onChange={last => setPicked({ ...picked, last })}
            />
          </>
        )}
        {making ? (
          <Progress
            text={making.state === 'ready' ? '已生成，正在打开' : '正在生成台账'}
            percent={percentMade(making)}
          />
        ) : (
          <Button disabled={!range} onTap={() => range && make(range)}>
            生成台账
          </Button>
        )}
        {problem && <Callout tone="bad" title={problem} />}
        <Text className="ledger-board__words">
          文件含姓名、请假原因等个人信息，只限工作使用。谁在何时取过会记录在案。
        </Text>
      </Card>
      {ledgers.length > 0 && (
        <Section title="取过的台账">
          <CellGroup>
            {ledgers.map(ledger => (
              <Cell
                key={ledger.ledgerId}
                title={rangeWords(ledger)}
                note={ledgerLine(ledger, now)}
                {...(isOpenable(ledger) && { onTap: () => goOn(ledger) })}
              />
            ))}
          </CellGroup>
        </Section>
      )}
    </View>
  );
}
