import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PlanDraft } from '../../features/gatherings/storage';
import { timesOf } from '../../features/gatherings/forms/plan';
import {
  type Decision,
  type Decisions,
  lineOf,
  ruleOptions,
  startsAs,
  timesOptions,
} from '../../features/gatherings/view/series';
import { useOccurrences } from '../../features/gatherings/queries/plan';
import { serverNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CellGroup } from '../../ui/cell';
import { ChoiceField } from '../../ui/choice-field';
import { formatRange } from '../../ui/format-time';
import { Callout } from '../../ui/callout';
import { PageHead } from '../../ui/page-head';
import { Screen } from '../../ui/screen';
import { OccurrenceRow } from './occurrence-row';
import { useScheduling } from './use-scheduling';
import './series-board.scss';

const usualTimes = 6;

/** The days on which something is held again by a rule, each of them looked over before any is written. */
export function SeriesBoard({ draft }: { readonly draft: PlanDraft }) {
  const { form, hostId } = draft;
  const options = ruleOptions(form.date);
  const [chosen, setChosen] = useState(options[0]?.value ?? '');
  const [times, setTimes] = useState(usualTimes);
  const [decisions, setDecisions] = useState<Decisions>({});
  const { busy, problem, schedule } = useScheduling(draft);
  const now = serverNow();
  const held = timesOf(form);
  const rule = options.find(option => option.value === chosen)?.rule;
  const query = useOccurrences(hostId, held?.startsAt ?? 0, rule ?? null, times);
  const items = query.value?.items ?? [];
  const starts = startsAs(items, decisions);
  const decide = (startsAt: number, decision: Decision) => setDecisions({ ...decisions, [startsAt]: decision });
  return (
    <Screen
      footer={
        <Button busy={busy} busyText="正在生成" disabled={starts.length < 2} onTap={() => schedule(starts)}>
          {`生成 ${starts.length} 次活动`}
        </Button>
      }
    >
      <PageHead
        title={form.title}
        lines={[held ? `第一次：${formatRange(held.startsAt, held.endsAt, now)}` : '', form.place]}
      />
      <Card>
        <ChoiceField
          label="重复规律"
          groups={[{ name: '', options }]}
          value={chosen}
          onChange={value => {
            setChosen(value);
            setDecisions({});
          }}
        />
        <ChoiceField
          label="次数"
          groups={[{ name: '', options: timesOptions }]}
          value={String(times)}
          onChange={value => setTimes(Number(value))}
        />
      </Card>
      <View className="series__list">
        {problem && <Callout tone="bad" title={problem} />}
        {query.state === 'error' && <Callout tone="bad" title="日期没有算出来" text="请检查网络后返回重试。" />}
        <CellGroup>
          {items.map(item => (
            <OccurrenceRow
              key={item.startsAt}
              line={lineOf(item, decisions, now)}
              onDecide={decision => decide(item.startsAt, decision)}
            />
          ))}
        </CellGroup>
        <Text className="field__hint">每次都是单独的草稿，可分别修改；发布之前党员看不到。</Text>
      </View>
    </Screen>
  );
}
