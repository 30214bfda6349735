import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { chosenPerson } from '../../../platform/demo-person';
import { serverNow } from '../../../platform/clock';
import { keep, readKept } from '../../../platform/storage';
import { Button, ButtonRow } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Callout } from '../../../ui/callout';
import { useConsents } from '../queries';
import { useSubscribe } from '../use-subscribe';
import { isWorthOffering } from '../view/consent';
import './reminder-offer.scss';

const key = () => `qinglian.remindersDeclined.${chosenPerson()}`;

/** Offers reminders by WeChat, once, after what somebody came for is done. */
export function ReminderOffer() {
  const statuses = useConsents().value?.items ?? [];
  const { ended, subscribe } = useSubscribe(statuses);
  const [declinedAt, setDeclinedAt] = useState(() => readKept<number>(key()) ?? 0);
  const decline = () => {
    const now = serverNow();
    keep(key(), now);
    setDeclinedAt(now);
  };
  const tap = async () => {
    if ((await subscribe()) !== 'accepted') decline();
  };
  if (ended === 'accepted') return <Callout tone="good" title="已订阅" text="下次活动有通知，微信会提醒您。" />;
  if (!isWorthOffering(statuses, declinedAt, serverNow())) return null;
  return (
    <Card>
      <Text className="reminder-offer__title">下次活动，让微信提醒您？</Text>
      <Text className="reminder-offer__text">下次有活动、有变更时，微信各发您一条。</Text>
      <View className="reminder-offer__action">
        <ButtonRow>
          <Button kind="quiet" onTap={decline}>
            不用了
          </Button>
          <Button kind="secondary" onTap={tap}>
            提醒我
          </Button>
        </ButtonRow>
      </View>
    </Card>
  );
}
