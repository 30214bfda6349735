import { Text, View } from '@tarojs/components';
import { setElderView, useElderView } from '../platform/preferences';
import { classNames } from './class-names';
import { Tap } from './tap';
import './elder-switch.scss';

/** Turns the elder view on and off, from the red band of the home page. */
export function ElderPill() {
  const elder = useElderView();
  return (
    <Tap
      role="switch"
      className="elder-pill"
      label={elder ? '长辈版已开启，点按切换到标准版' : '切换到长辈版，文字和按钮更大'}
      selected={elder}
      onTap={() => setElderView(!elder)}
    >
      <Text className="elder-pill__text">{elder ? '标准版' : '长辈版'}</Text>
    </Tap>
  );
}

/** The same as a line of settings. */
export function ElderCell() {
  const elder = useElderView();
  return (
    <Tap
      role="switch"
      className="cell elder-cell"
      label={`长辈版，文字和按钮更大，${elder ? '已开启' : '未开启'}`}
      selected={elder}
      onTap={() => setElderView(!elder)}
    >
      <View className="cell__main">
        <Text className="cell__title">长辈版</Text>
        <Text className="cell__note">文字和按钮更大</Text>
      </View>
      <Text className="cell__value">{elder ? '已开启' : '未开启'}</Text>
      <View className={classNames('elder-cell__track', elder && 'elder-cell__track--on')} aria-hidden="true">
        <View className="elder-cell__knob" />
      </View>
    </Tap>
  );
}
