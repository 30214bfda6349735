import { Text, View } from '@tarojs/components';
import type { Sheet as SheetData, SheetRow } from '../../../../types/attendance';
import { correctionOptions, usualReasons } from '../../features/attendance/view/sheet';
import { recordWords, stateNames } from '../../features/attendance/words/states';
import { useGathering } from '../../features/gatherings/queries/gatherings';
import { ReflectionOf } from '../../features/study/components/reflection-of';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { FieldFrame, TextAreaField } from '../../ui/field';
import { Callout } from '../../ui/callout';
import { Panel } from '../../ui/panel';
import { useCorrection } from './use-correction';
import './correction-panel.scss';

interface CorrectionPanelProps {
  readonly sheet: SheetData;
  /** The line to correct; null = closed. */
  readonly row: SheetRow | null;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
}

/** Corrects one line of the sheet: what it should say, and why. */
export function CorrectionPanel({ row, onClose, ...rest }: CorrectionPanelProps) {
  return (
    <Panel open={row !== null} title={row ? `补签：${row.name}` : ''} onClose={onClose}>
      {row && <CorrectionForm key={row.memberId} row={row} onDone={onClose} {...rest} />}
    </Panel>
  );
}

interface CorrectionFormProps {
  readonly sheet: SheetData;
  readonly row: SheetRow;
  readonly reload: () => Promise<void>;
  readonly onDone: () => void;
}

function CorrectionForm({ sheet, row, reload, onDone }: CorrectionFormProps) {
  const correction = useCorrection(sheet, row, reload, onDone);
  const { state, reason, problem } = correction;
  const usual = state ? usualReasons[state] : [];
  const record = recordWords(row);
  const reads = useGathering(sheet.gatheringId).value?.gathering.may.readSheet === true;
  return (
    <View>
      <View className="correction__part">
        <Callout title={`签到表上现为：${stateNames[row.attendance]}`} {...(record && { text: record })} />
      </View>
      {row.means === 'online' && reads && <ReflectionOf gatheringId={sheet.gatheringId} memberId={row.memberId} />}
      <FieldFrame label="更正为" error={correction.stateError}>
        <Choices label="更正为" options={correctionOptions(row)} value={state} onChange={correction.choose} />
      </FieldFrame>
      <View className="correction__part">
        {usual.length > 0 && (
          <View className="correction__usual">
            <Text className="field__label">常用原因</Text>
            <Choices
              label="常用原因"
              options={usual.map(text => ({ value: text, text }))}
              value={usual.includes(reason) ? reason : ''}
              onChange={correction.write}
            />
          </View>
        )}
        <TextAreaField
          label="补签原因"
          value={reason}
          maxLength={100}
          placeholder="例如：到会但手机没电，未能签到"
          error={correction.reasonError}
          onChange={correction.write}
        />
      </View>
      {problem && (
        <View className="correction__part">
          <Callout tone="bad" title={problem} />
        </View>
      )}
      <View className="correction__part correction__go">
        <Button busy={correction.busy} busyText="正在提交" onTap={correction.submit}>
          提交补签
        </Button>
      </View>
      <View className="field__hint">补签不改动原来的签到表，而是生成新的一版，写明由谁、何时、因何更正。</View>
    </View>
  );
}
