import { Text, View } from '@tarojs/components';
import type { SeenImport } from '../../features/roster/queries';
import { groupProblems, problemPlace } from '../../features/roster/view';
import { openOffered } from '../../ui/open-offered';
import { Button } from '../../ui/button';
import { Card, Section } from '../../ui/card';
import { Tag } from '../../ui/tag';
import './problem-list.scss';

/** So many of a reason are shown; the rest stand in the report. */
const shownOfAReason = 15;

/** What is to be said about the rows, by reason, and all of it as a file. */
export function ProblemList({ seen: { problems, reportFile, rosterImport } }: { readonly seen: SeenImport }) {
  if (problems.length === 0 && !reportFile) return null;
  const { refusedRows, warnings } = rosterImport.report;
  return (
    <Section title={problems.length > 0 ? '有问题的行' : '逐行结果'}>
      {reportFile && (
        <View className="problem-list__report">
          <Button kind="secondary" onTap={() => openOffered(async () => reportFile)}>
            下载完整报告
          </Button>
          <Text className="problem-list__note">{`表格文件：未导入 ${refusedRows} 行、提醒 ${warnings} 条的原因，每项变更，不在文件中的人`}</Text>
        </View>
      )}
      {groupProblems(problems).map(({ title, severity, problems: rows }) => (
        <Card key={`${severity} ${title}`}>
          <View className="problem-list__head">
            <Text className="problem-list__title">{`${title}（${rows.length}）`}</Text>
            <Tag tone={severity === 'refused' ? 'red' : 'gold'}>{severity === 'refused' ? '未导入' : '提醒'}</Tag>
          </View>
          {rows.slice(0, shownOfAReason).map((row, index) => (
            <View className="problem-list__row" key={index}>
              <Text className="problem-list__place">{problemPlace(row)}</Text>
              <Text className="problem-list__message">{row.message}</Text>
            </View>
          ))}
          {rows.length > shownOfAReason && (
            <Text className="problem-list__note">{`还有 ${rows.length - shownOfAReason} 行，见完整报告`}</Text>
          )}
        </Card>
      ))}
    </Section>
  );
}
