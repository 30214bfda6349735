import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { canScan, scanCode } from '../../../platform/scan';
import { Button } from '../../../ui/button';
import { Callout } from '../../../ui/callout';
import { readQrText } from '../view/scanned-code';
import type { CheckInStep } from '../use-check-in';
import type { RefusalMessage } from '../words/check-in';
import { CodeInput } from './code-input';
import { PastePanel } from './paste-panel';
import './check-in-form.scss';

interface CheckInFormProps {
  /** Whose code is typed; '' = only a scan can tell. */
  readonly gatheringId: string;
  readonly step: CheckInStep;
  /** The check-in is not open now: scanning still works, in case it is for another gathering. */
  readonly waiting: boolean;
  /** The gathering has ended or was cancelled: nobody checks in to it any more, by whatever means. */
  readonly over: boolean;
  /** They are here already, and check out. */
  readonly leaving?: boolean;
  /** A code that was read before the form opened; it waits for a tap. */
  readonly scanned?: string;
  /** Being at the place is enough: there is no code to type or to scan. */
  readonly codeless: boolean;
  readonly onSubmit: (code: string | undefined, gatheringId: string) => unknown;
  readonly onTell: (message: RefusalMessage) => void;
}

const comingHelp = '签不上也不要紧：请支部书记当场点名，记录同样有效。';
const leavingHelp = '没有网络或签不上也不要紧：支部书记可以在点名页为您登记签退。';

const notOurs: RefusalMessage = {
  title: '这不是签到码',
  text: '请扫描会场屏幕上的二维码，或输入屏幕上的六位数字',
  tone: 'bad',
};

/** Types or scans the code on the secretary's screen. */
export function CheckInForm(props: CheckInFormProps) {
  const { gatheringId, step, waiting, over, leaving = false, scanned = '', codeless, onSubmit, onTell } = props;
  const verb = leaving ? '签退' : '签到';
  const [code, setCode] = useState(scanned);
  const [pasting, setPasting] = useState(false);
  const sending = step.is === 'sending';
  const refused = step.is === 'refused' && !step.keep;
  useEffect(() => {
    if (refused) setCode('');
  }, [refused, step]);

  const take = (text: string) => {
    const scanned = readQrText(text);
    return scanned ? onSubmit(scanned.code, scanned.gatheringId) : onTell(notOurs);
  };
  const scan = async () => {
    const text = await scanCode();
    if (text !== null) await take(text);
  };
  const submit = () => {
    if (code.length === 6 && !sending) return onSubmit(code, gatheringId);
    return undefined;
  };

  const final = step.is === 'refused' && step.message.final === true;
  const open = gatheringId !== '' && !waiting && !final;
  const typing = open && !codeless;
  // A scan or a paste is on its way: there are no digits to show.
  const passing = sending && code.length < 6 && !codeless;

  return (
    <View className="check-in-form">
      {step.is === 'refused' && (
        <View className="check-in-form__told">
          <Callout {...step.message} />
        </View>
      )}
      {passing && <Callout tone="wait" title={`正在${verb}，请稍候`} />}
      {typing && !passing && (
        <View>
          <Text className="check-in-form__label">请输入会场屏幕上的六位数字</Text>
          <CodeInput value={code} wrong={refused} sending={sending} onChange={setCode} onDone={() => void submit()} />
          <View className="check-in-form__action">
            <Button
              size="large"
              busy={sending}
              busyText={`正在${verb}`}
              disabled={code.length < 6 && !sending}
              onTap={submit}
            >
              {verb}
            </Button>
          </View>
        </View>
      )}
      {open && codeless && (
        <View className="check-in-form__action">
          <Button size="large" busy={sending} busyText="正在确认位置" onTap={() => onSubmit(undefined, gatheringId)}>
            我已到会场，签到
          </Button>
        </View>
      )}
      {gatheringId === '' && <Text className="check-in-form__label">请扫描会场屏幕上的二维码</Text>}
      {!codeless && !over && (
        <View className="check-in-form__action">
          {canScan ? (
            <Button kind="secondary" size="large" disabled={sending} onTap={scan}>
              {`扫码${verb}`}
            </Button>
          ) : (
            <Button kind="secondary" disabled={sending} onTap={() => setPasting(true)}>
              粘贴二维码内容
            </Button>
          )}
        </View>
      )}
      {!over && <Text className="check-in-form__help">{leaving ? leavingHelp : comingHelp}</Text>}
      <PastePanel open={pasting} onClose={() => setPasting(false)} onTake={take} />
    </View>
  );
}
