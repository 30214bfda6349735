import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { kindNames } from '../../features/gatherings/words/kinds';
import { FiguresLine, ShareRow } from '../../features/statistics/components/share-row';
import { useGatheringFigures } from '../../features/statistics/queries';
import { partsOf } from '../../features/statistics/view';
import { serverNow } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { Card, Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { CountBar } from '../../ui/count-bar';
import { formatDate } from '../../ui/format-time';
import { PageHead } from '../../ui/page-head';
import { Screen } from '../../ui/screen';

/** One gathering in numbers, over everything below an organisation unit. */
export default function GatheringFiguresPage() {
  const { orgUnitId = '', gatheringId = '' } = useRouter().params;
  const query = useGatheringFigures(orgUnitId, gatheringId);
  const { value } = query;
  return (
    <Screen query={query}>
      {value && (
        <View>
          <PageHead
            title={value.title}
            lines={[`${formatDate(value.startsAt, serverNow())} · ${kindNames[value.kind]}`]}
          />
          <Card>
            <FiguresLine figures={value.total} />
            <CountBar parts={partsOf(value.total)} />
          </Card>
          {value.below.length === 0 && value.mayOpenSheets && (
            <CellGroup>
              <Cell
                title="查看签到表"
                note="名单、原因和补签"
                role="link"
                onTap={() => openPage('manage/sheet/index', { gatheringId, branchId: orgUnitId })}
              />
            </CellGroup>
          )}
          {value.below.length > 0 && (
            <Section title="各单位、支部">
              <CellGroup>
                {value.below.map(({ orgUnitId: belowId, name, figures }) => (
                  <ShareRow
                    key={belowId}
                    title={name}
                    figures={figures}
                    onTap={() => openPage('manage/gathering-figures/index', { orgUnitId: belowId, gatheringId })}
                  />
                ))}
              </CellGroup>
            </Section>
          )}
        </View>
      )}
    </Screen>
  );
}
