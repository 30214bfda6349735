import { View } from '@tarojs/components';
import { serverNow } from '../../../platform/clock';
import { formatMoment } from '../../../ui/format-time';
import { Callout } from '../../../ui/callout';
import './offline-note.scss';

/** Says that what is shown was kept on the phone, and since when. */
export function OfflineNote({ at }: { readonly at: number }) {
  return (
    <View className="offline-note">
      <Callout
        tone="wait"
        title={`离线数据，更新于${formatMoment(at, serverNow())}`}
        text="只含本单位，没有手机号码。"
      />
    </View>
  );
}
