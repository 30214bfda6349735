import { View } from '@tarojs/components';
import type { RosterRecord } from '../../../../types/membership';
import { placementSpan, recordGroups } from '../../features/membership/words/person';
import { openPage } from '../../platform/navigate';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { formatDate } from '../../ui/format-time';
import { Callout } from '../../ui/callout';
import { PageHead } from '../../ui/page-head';

interface PersonBoardProps {
  readonly record: RosterRecord;
  readonly now: number;
}

/** Everything that the roster keeps of a person. */
export function PersonBoard({ record, now }: PersonBoardProps) {
  const { memberId, branchId, placements, state } = record;
  const [present] = placements;
  return (
    <View>
      <PageHead title={record.name} lines={[present ? `${present.unitName} · ${present.branchName}` : '']} />
      <StateNotice record={record} now={now} />
      {recordGroups(record, now).map(({ title, facts }) => (
        <Section key={title} title={title}>
          <CellGroup>
            {facts.map(({ name, value }) => (
              <Cell key={name} title={name} value={value} />
            ))}
          </CellGroup>
        </Section>
      ))}
      <Section title="所在支部">
        <CellGroup>
          {placements.map(placement => (
            <Cell
              key={`${placement.branchId} ${placement.from ?? ''}`}
              title={`${placement.unitName} · ${placement.branchName}`}
              note={placementSpan(placement, now)}
            />
          ))}
        </CellGroup>
      </Section>
      <Section title="记录">
        <CellGroup>
          <Cell
            title="变更记录"
            note="谁在何时改了什么"
            role="link"
            onTap={() => openPage('administration/changes/index', { orgUnitId: branchId, memberId })}
          />
          {state === 'active' && (
            <Cell
              title="通讯录名片"
              note="查看完整号码，查看会被记录"
              role="link"
              onTap={() => openPage('directory/card/index', { memberId })}
            />
          )}
        </CellGroup>
      </Section>
    </View>
  );
}

/** Says it first where somebody is no longer on the roster. */
function StateNotice({ record: { state, leftAt, mergedInto }, now }: PersonBoardProps) {
  if (state === 'forgotten') return <Callout title="个人信息已按规定删除" text="签到表仍保留人数和结果。" />;
  if (state === 'active') return null;
  const when = leftAt === null ? '' : `${formatDate(leftAt, now)}起`;
  return mergedInto !== null ? (
    <Callout title="这是重复的登记，已合并" text="以合并后保留的那一份为准。" />
  ) : (
    <Callout title={`${when}已转出，不在册`} text="以前的签到表仍然保留；如回来，请点“办理”再点“恢复”。" />
  );
}
