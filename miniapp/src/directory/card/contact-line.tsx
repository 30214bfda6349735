import { Text, View } from '@tarojs/components';
import type { Contact } from '../../../../types/contacts';
import { fieldNames, isPhone } from '../../features/contacts/view/people';
import { copyingTellsItself, copyText, dial } from '../../platform/phone';
import { Tap } from '../../ui/tap';
import { showToast } from '../../ui/toast';
import '../../ui/outlined-tap.scss';
import './contact-line.scss';

interface ContactLineProps {
  readonly contact: Contact;
  /** The value in full, once it has been revealed. */
  readonly revealed: string | undefined;
  readonly onReveal: () => void;
}

const copy = async (value: string) => {
  const done = await copyText(value);
  if (!done) showToast('没有复制成功，请长按号码复制', 'bad');
  else if (!copyingTellsItself) showToast('已复制', 'good');
};

/** One number or address: masked until revealed, then to be dialled or copied. */
export function ContactLine({ contact, revealed, onReveal }: ContactLineProps) {
  const { field, level } = contact;
  const masked = level === 'masked' && revealed === undefined;
  const value = revealed ?? contact.value;
  const name = fieldNames[field];
  return (
    <View className="contact-line">
      <View className="contact-line__main">
        <Text className="contact-line__name">{name}</Text>
        <Text className="contact-line__value" selectable={!masked} userSelect={!masked}>
          {value}
        </Text>
      </View>
      <View className="contact-line__actions">
        {masked && (
          <Tap className="outlined-tap" label={`查看完整的${name}`} onTap={onReveal}>
            <Text>{isPhone(field) ? '查看号码' : '查看全部'}</Text>
          </Tap>
        )}
        {!masked && isPhone(field) && (
          <Tap className="outlined-tap" label={`拨打${name}`} onTap={() => dial(value)}>
            <Text>拨打</Text>
          </Tap>
        )}
        {!masked && (
          <Tap className="outlined-tap" label={`复制${name}`} onTap={() => copy(value)}>
            <Text>复制</Text>
          </Tap>
        )}
      </View>
    </View>
  );
}
