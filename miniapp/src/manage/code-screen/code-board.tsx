import { Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import type { Counts } from '../../../../types/roll-call';
import { spacedCode, type CodeNow } from '../../features/attendance/view/code-screen';
import { qrPicture } from '../../features/attendance/view/qr-picture';
import { cameCount } from '../../features/attendance/words/states';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { purposeWords, stageAt, windowLine, type CodeWindow } from '../../features/attendance/words/code-screen';
import './code-board.scss';

interface CodeBoardProps {
  readonly window: CodeWindow & { readonly title: string; readonly place: string };
  readonly current: CodeNow;
  readonly now: number;
  readonly counts: Counts | null;
  /** How many have left; null: nobody checks out, or not yet. */
  readonly left: number | null;
  /** Until when codes are at hand; null = there are none. */
  readonly ready: string | null;
  /** The same, and why there are no fresh ones. */
  readonly lastWords: string;
  /** The server gives no fresh codes, though there is a network. */
  readonly cutOff: boolean;
  readonly onRetry: () => unknown;
  readonly onRollCall: () => void;
}

/** What hangs over the meeting: what it is, the code to scan or to type, and how many are here. */
export function CodeBoard(props: CodeBoardProps) {
  const { window, current, now, counts, left, ready, lastWords, cutOff, onRetry, onRollCall } = props;
  const stage = stageAt(window, now);
  const { step } = current;
  return (
    <View className="code-board">
      <View className="code-board__head">
        <Text className="code-board__title">{window.title}</Text>
        <Text className="code-board__place">{window.place}</Text>
      </View>
      <View className="code-board__picture">{stage === 'open' && step && <QrCode text={step.qrText} />}</View>
      <View className="code-board__side">
        {stage === 'open' && step && <Digits current={current} code={step.code} purpose={purposeWords(window, now)} />}
        {stage === 'ahead' && <Text className="code-board__wait">签到尚未开始</Text>}
        {stage === 'over' && <Text className="code-board__wait">手机签到已截止</Text>}
        <Text className="code-board__window">{windowLine(window, now)}</Text>
        {ready && stage !== 'over' && <Text className="code-board__ready">{`${ready}，断网也能用`}</Text>}
        {counts && stage !== 'ahead' && (
          <View className="code-board__counts" ariaRole="status">
            <Text className="code-board__came">{cameCount(counts)}</Text>
            <Text className="code-board__of">{`人已签到 / 应到 ${counts.expected} 人${left === null ? '' : `，${left} 人已签退`}`}</Text>
          </View>
        )}
        {stage === 'open' && !step && <NoCodes why={lastWords} onRetry={onRetry} />}
        {stage === 'open' && step && cutOff && <Callout tone="wait" title={lastWords} text="恢复后会自动更新。" />}
        {stage !== 'ahead' && (
          <View className="code-board__roll">
            <Button kind={stage === 'over' ? 'primary' : 'quiet'} onTap={onRollCall}>
              去点名
            </Button>
          </View>
        )}
      </View>
    </View>
  );
}

function QrCode({ text }: { readonly text: string }) {
  const picture = useMemo(() => qrPicture(text), [text]);
  return (
    <View className="code-board__paper">
      <View className="code-board__qr" ariaRole="img" aria-label="签到二维码" style={{ backgroundImage: picture }} />
    </View>
  );
}

interface DigitsProps {
  readonly current: CodeNow;
  readonly code: string;
  readonly purpose: string;
}

function Digits({ current, code, purpose }: DigitsProps) {
  return (
    <View className="code-board__digits">
      <Text className="code-board__hint">{purpose}</Text>
      <View ariaRole="text" aria-label={code.split('').join(' ')}>
        <Text className="code-board__code">{spacedCode(code)}</Text>
      </View>
      <View className="code-board__bar" aria-hidden="true">
        <View className="code-board__left" style={{ width: `${Math.round(current.partLeft * 100)}%` }} />
      </View>
      <Text className="code-board__seconds">{`${current.secondsLeft} 秒后更换`}</Text>
    </View>
  );
}

function NoCodes({ why, onRetry }: { readonly why: string; readonly onRetry: () => unknown }) {
  return (
    <View className="code-board__none">
      <Callout
        tone="bad"
        title={why}
        text="签到码最多提前备好四小时的。请恢复网络后重试；已到会的同志可先记下，稍后点名。"
      />
      <Button kind="secondary" onTap={onRetry}>
        重新获取
      </Button>
    </View>
  );
}
