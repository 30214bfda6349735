import { Text, View } from '@tarojs/components';
import { canChooseSpot, chooseSpot } from '../../../platform/map';
import { Tap } from '../../../ui/tap';
import type { PlanFieldsProps } from './plan-fields';

/** The place's point on the map: chosen in WeChat, where it may be; nothing in a browser but that it is there. */
export function SpotField({ form, onChange }: PlanFieldsProps) {
  if (!canChooseSpot && !form.spot) return null;
  const choose = async () => {
    const chosen = await chooseSpot(form.spot);
    if (!chosen) return;
    const { latitude, longitude, name } = chosen;
    onChange({
      spot: { latitude, longitude },
      ...(!form.place.trim() && { place: name.slice(0, 60) }),
    });
  };
  return (
    <View className="plan-fields__foot">
      <Text className="plan-fields__length">
        {form.spot ? '已选地图位置，党员可导航前往' : '可在地图上选位置，方便导航'}
      </Text>
      {form.spot !== null && (
        <Tap className="plan-fields__link" label="去掉地图位置" onTap={() => onChange({ spot: null, radius: null })}>
          <Text>去掉</Text>
        </Tap>
      )}
      {canChooseSpot && (
        <Tap className="plan-fields__link" label="选择地图位置" onTap={choose}>
          <Text>{form.spot ? '重选' : '选位置'}</Text>
        </Tap>
      )}
    </View>
  );
}
