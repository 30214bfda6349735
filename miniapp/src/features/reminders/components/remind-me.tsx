import { Text, View } from '@tarojs/components';
import { openMessageSettings } from '../../../platform/message-consent';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/card';
import { Callout } from '../../../ui/callout';
import { showToast } from '../../../ui/toast';
import { settingsWords, statusLines, subscribeWords } from '../words/consent';
import { useConsents } from '../queries';
import { useSubscribe } from '../use-subscribe';
import './remind-me.scss';

/** How many reminders the reader still gets by WeChat, and the tap for one more of each; nothing until that is known. */
export function RemindMe() {
  const statuses = useConsents().value?.items ?? [];
  const { ended, subscribe } = useSubscribe(statuses);
  if (statuses.length === 0) return null;
  const settings = ended && settingsWords[ended];
  const tap = async () => {
    if ((await subscribe()) === 'accepted') showToast('已订阅，到时微信会提醒您', 'good');
  };
  return (
    <Section title="提醒我">
      <View className="remind-me">
        {statusLines(statuses).map(({ template, name, words }) => (
          <View className="remind-me__line" key={template}>
            <Text className="remind-me__name">{name}</Text>
            <Text className="remind-me__left">{words}</Text>
          </View>
        ))}
        <View className="remind-me__action">
          <Button kind="secondary" onTap={tap}>
            {subscribeWords(statuses)}
          </Button>
        </View>
        <Text className="remind-me__note">每订一次，微信每类可多发您一条；没有订阅的，也会放在“消息”里。</Text>
      </View>
      {settings && (
        <View className="remind-me__settings">
          <Callout tone="wait" {...settings} />
          <View className="remind-me__action">
            <Button kind="quiet" onTap={openMessageSettings}>
              去设置
            </Button>
          </View>
        </View>
      )}
    </Section>
  );
}
