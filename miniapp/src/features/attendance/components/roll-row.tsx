import { Text, View } from '@tarojs/components';
import { classNames } from '../../../ui/class-names';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { hasCome, type ShownRow } from '../view/roll-call';
import { recordWords, stateNames, stateTones } from '../words/states';
import '../../../ui/member-row.scss';
import '../../../ui/outlined-tap.scss';
import './roll-row.scss';

interface RollRowProps {
  readonly row: ShownRow;
  /** Nobody can be checked in now. */
  readonly readOnly: boolean;
  /** Set while several people are being picked: whether this one is. */
  readonly picked?: boolean | undefined;
  readonly onOpen: () => unknown;
  readonly onCheckIn: () => unknown;
}

const pendingWords = { sending: '正在记录…', failed: '没有记录成功', unsure: '尚未确认' } as const;

/** One person of the roll: name, state in words, and the check-in by hand one tap away. */
export function RollRow({ row, readOnly, picked, onOpen, onCheckIn }: RollRowProps) {
  const words = row.pending ? pendingWords[row.pending] : recordWords(row) || row.title;
  const picking = picked !== undefined;
  const quick = !picking && !readOnly && !hasCome(row) && row.pending !== 'sending';
  const mark = row.invited ? '列席' : row.standing === 'probationary' ? '预备' : '';
  const name = mark ? `${row.name}（${mark}）` : row.name;
  return (
    <View className="member-row roll-row">
      <Tap
        className="roll-row__main"
        role={picking ? 'checkbox' : 'button'}
        label={`${name}，${stateNames[row.attendance]}，${words}`}
        disabled={picking && hasCome(row)}
        {...(picking && { selected: picked })}
        onTap={onOpen}
      >
        {picking && (
          <Text className={classNames('roll-row__mark', picked && 'roll-row__mark--on')}>{picked ? '✓' : ''}</Text>
        )}
        <View className="member-row__who">
          <Text className="member-row__name">{name}</Text>
          <View className="member-row__tags">
            <Tag tone={stateTones[row.attendance]}>{stateNames[row.attendance]}</Tag>
            <Text
              className={classNames(
                'member-row__words',
                (row.pending === 'failed' || row.pending === 'unsure') && 'member-row__words--bad',
              )}
            >
              {words}
            </Text>
          </View>
        </View>
      </Tap>
      {quick && (
        <Tap className="outlined-tap roll-row__quick" label={`为${row.name}签到`} onTap={onCheckIn}>
          <Text>{row.pending ? '重试' : '签到'}</Text>
        </Tap>
      )}
    </View>
  );
}
