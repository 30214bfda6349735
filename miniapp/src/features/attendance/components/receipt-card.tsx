import { Text, View } from '@tarojs/components';
import type { Receipt } from '../../../../../types/gatherings';
import { formatDate, formatTimeWithSeconds, formatWeekday } from '../../../ui/format-time';
import { classNames } from '../../../ui/class-names';
import { meansName, sealName } from '../words/check-in';
import { checkOutWords } from '../words/states';
import './receipt-card.scss';

interface ReceiptCardProps {
  readonly receipt: Receipt;
  /** The words over it, such as 签到成功. */
  readonly heading: string;
  readonly now: number;
}

/** The proof of a check-in, sealed. */
export function ReceiptCard({ receipt, heading, now }: ReceiptCardProps) {
  const lines = [
    ['活动', receipt.title],
    ['姓名', receipt.name],
    ['时间', `${formatDate(receipt.at, now)} ${formatWeekday(receipt.at)} ${formatTimeWithSeconds(receipt.at)}`],
    ['方式', meansName(receipt.means)],
    ...(receipt.leftAt === undefined ? [] : [['签退', checkOutWords(receipt)] as const]),
  ] as const;
  return (
    <View className="receipt" ariaRole="status" aria-live="polite">
      <View className="receipt__head">
        <Text className="receipt__heading">{heading}</Text>
        <View className={classNames('receipt__seal', receipt.attendance === 'late' && 'receipt__seal--late')}>
          <Text>{sealName(receipt.attendance)}</Text>
        </View>
      </View>
      <View className="receipt__lines">
        {lines.map(([name, value]) => (
          <View className="receipt__line" key={name}>
            <Text className="receipt__name">{name}</Text>
            <Text className="receipt__value">{value}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}
