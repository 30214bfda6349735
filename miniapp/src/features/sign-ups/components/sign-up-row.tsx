import { Text, View } from '@tarojs/components';
import type { SignUpRow as Row } from '../../../../../types/sign-ups';
import { formatMoment } from '../../../ui/format-time';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import './sign-up-row.scss';

interface SignUpRowProps {
  readonly row: Row;
  readonly now: number;
  /** Opens what can be done about the person; without it the line only tells. */
  readonly onTap?: (() => void) | undefined;
}

/** One place in the list: its number, who has it, since when, and who signed them up. */
export function SignUpRow({ row, now, onTap }: SignUpRowProps) {
  const { name, branchName, place } = row;
  const seated = place.state === 'seated';
  const since = `${formatMoment(place.at, now)} 报名`;
  const byHand = place.byHand ? `由${place.byHand.by}代报：${place.byHand.reason}` : '';
  const standing = seated ? '已报上名' : `候补第 ${place.position} 位`;
  const body = (
    <>
      <View className="sign-up-row__head">
        <Text className="sign-up-row__name">{`${place.position}. ${name}`}</Text>
        <Tag tone={seated ? 'green' : 'gold'}>{seated ? '报上名' : '候补'}</Tag>
      </View>
      <Text className="sign-up-row__line">{[branchName, since].filter(Boolean).join(' · ')}</Text>
      {byHand && <Text className="sign-up-row__line">{byHand}</Text>}
    </>
  );
  if (!onTap) return <View className="sign-up-row">{body}</View>;
  return (
    <Tap
      className="sign-up-row"
      label={[name, standing, branchName, since, byHand].filter(Boolean).join('，')}
      onTap={onTap}
    >
      {body}
    </Tap>
  );
}
