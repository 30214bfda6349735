import { Text, View } from '@tarojs/components';
import type { Me } from '../../../../../types/identity';
import { ElderPill } from '../../../ui/elder-switch';
import { formatDate, formatWeekday } from '../../../ui/format-time';
import { greeting } from '../words/member';
import './home-band.scss';

interface HomeBandProps {
  readonly me: Me | undefined;
  readonly now: number;
}

/** The red band over the home page: who is greeted, where they belong, what day it is. */
export function HomeBand({ me, now }: HomeBandProps) {
  return (
    <View className="home-band">
      <View className="home-band__inside">
        <View className="home-band__top">
          <View className="home-band__greeting">
            <Text className="home-band__words">{me ? `${me.name}同志，` : '清廉云'}</Text>
            {me && <Text className="home-band__words">{greeting(now)}</Text>}
          </View>
          <ElderPill />
        </View>
        <Text className="home-band__line">{me ? me.branch.name : '支部活动 · 廉洁文化'}</Text>
        <Text className="home-band__line">{`${formatDate(now, now)} ${formatWeekday(now)}`}</Text>
      </View>
    </View>
  );
}
