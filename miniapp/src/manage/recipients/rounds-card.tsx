import { Text, View } from '@tarojs/components';
import type { RoundStatus } from '../../../../types/reminders';
import { resendNote, roundLines } from '../../features/reminders/words/resend';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import type { useRemindAgain } from './use-remind-again';

interface RoundsCardProps {
  readonly rounds: RoundStatus;
  /** How many have not answered. */
  readonly silent: number;
  readonly now: number;
  readonly action: ReturnType<typeof useRemindAgain>;
}

/** Reminding those again who have not answered: the button, or why there is none, and what was done. */
export function RoundsCard({ rounds, silent, now, action }: RoundsCardProps) {
  const note = resendNote(rounds, silent, now);
  return (
    <Card>
      {note !== null ? (
        <Text className="rounds-card__note">{note}</Text>
      ) : (
        <Button kind="secondary" onTap={action.ask}>{`再提醒未回复的 ${silent} 人`}</Button>
      )}
      {roundLines(rounds, now).map(line => (
        <Text key={line} className="rounds-card__round">
          {line}
        </Text>
      ))}
      <View>
        <Dialog
          open={action.open}
          title={`再提醒未回复的 ${silent} 人？`}
          text={`还可再提醒 ${rounds.left} 次。订阅了的会收到微信提醒，其他人只在“消息”里看到，可以打电话通知。`}
          confirm="提醒"
          busy={action.busy}
          problem={action.problem}
          onConfirm={action.confirm}
          onCancel={action.leave}
        />
      </View>
    </Card>
  );
}
