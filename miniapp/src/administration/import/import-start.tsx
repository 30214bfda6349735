import { View } from '@tarojs/components';
import { TemplateCell } from '../../features/roster/components/template-cell';
import { Button } from '../../ui/button';
import { CellGroup } from '../../ui/cell';
import { Callout } from '../../ui/callout';
import { PageHead } from '../../ui/page-head';
import { Progress } from '../../ui/progress';
import { Screen } from '../../ui/screen';
import type { Check } from './use-check';
import './import-start.scss';

interface ImportStartProps {
  readonly orgUnitId: string;
  readonly check: Check;
}

/** Before there is an import: what file is wanted, and the choosing of one. */
export function ImportStart({ orgUnitId, check }: ImportStartProps) {
  const { step, percent, problem, choose } = check;
  const busy = step !== 'idle';
  return (
    <Screen
      footer={
        <Button busy={busy} busyText={step === 'checking' ? '正在检查' : '正在上传'} onTap={choose}>
          选择文件
        </Button>
      }
    >
      <PageHead
        title="导入花名册"
        lines={[
          '选择 .xlsx 或 .csv 文件，先检查并列出结果，您确认后才写入。',
          '在手机上，先把文件发给“文件传输助手”。',
        ]}
      />
      {problem && (
        <View className="import-start__part">
          <Callout tone="bad" title={problem.title} text={problem.text} />
        </View>
      )}
      {step === 'uploading' && (
        <View className="import-start__part">
          <Progress text="正在上传" percent={percent} />
        </View>
      )}
      {step === 'checking' && (
        <View className="import-start__part">
          <Callout tone="wait" title="正在检查每一行" text="人数较多时需要一会儿，请不要离开。" />
        </View>
      )}
      <CellGroup>
        <TemplateCell orgUnitId={orgUnitId} />
      </CellGroup>
    </Screen>
  );
}
