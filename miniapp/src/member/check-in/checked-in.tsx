import { View } from '@tarojs/components';
import type { GatheringView, Receipt } from '../../../../types/gatherings';
import { CheckInForm } from '../../features/attendance/components/check-in-form';
import { ReceiptCard } from '../../features/attendance/components/receipt-card';
import { alreadyWords, type RefusalMessage } from '../../features/attendance/words/check-in';
import { useCheckOut } from '../../features/attendance/use-check-out';
import { ReminderOffer } from '../../features/reminders/components/reminder-offer';
import { goBack } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { Callout } from '../../ui/callout';

interface CheckedInProps {
  readonly receipt: Receipt;
  /** They have checked in this very moment. */
  readonly fresh: boolean;
  readonly offer: boolean;
  readonly gathering: GatheringView | undefined;
  /** A code that was scanned by somebody who is here already. */
  readonly scanned: string;
  readonly now: number;
}

const elsewhere: RefusalMessage = {
  title: '这是另一场活动的签到码',
  text: '请扫描本次活动会场屏幕上的二维码',
  tone: 'bad',
};

/** The receipt of who is here, and the check-out where the gathering asks for one. */
export function CheckedIn({ receipt, fresh, offer, gathering, scanned, now }: CheckedInProps) {
  const { gatheringId } = receipt;
  const { step, submit, tell } = useCheckOut();
  const shown = step.is === 'done' ? step.receipt : receipt;
  const asked = shown.leftAt === null && gathering?.state === 'published';
  const leaving = asked && !fresh && now >= gathering.startsAt;
  const heading = step.is === 'done' && !step.already ? '签退成功' : fresh ? '签到成功' : alreadyWords(shown);
  return (
    <View>
      <ReceiptCard receipt={shown} heading={heading} now={now} />
      {asked && !leaving && (
        <View className="check-in__offer">
          <Callout title="本次活动需要签退" text="散会时请再扫一次会场屏幕上的签到码。" />
        </View>
      )}
      <View className="check-in__offer">{offer && <ReminderOffer />}</View>
      {leaving && (
        <Section title="签退">
          <CheckInForm
            key={scanned}
            gatheringId={gatheringId}
            step={step}
            waiting={false}
            over={false}
            leaving
            scanned={scanned}
            codeless={false}
            onSubmit={(code, of) => (of === gatheringId && code ? submit(of, code) : tell(elsewhere))}
            onTell={tell}
          />
        </Section>
      )}
      <View className="check-in__done">
        <Button kind="secondary" size="large" onTap={goBack}>
          {leaving ? '先不签退，返回' : '完成'}
        </Button>
      </View>
    </View>
  );
}
