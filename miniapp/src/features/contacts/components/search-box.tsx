import { Input, Text, View } from '@tarojs/components';
import { openPage } from '../../../platform/navigate';
import { Tap } from '../../../ui/tap';
import './search-box.scss';

const invitation = '姓名、拼音、职务';

/** Looks like the field, and leads to it. */
export function SearchDoor() {
  return (
    <Tap className="search-box" role="link" label="查找同志" onTap={() => openPage('directory/search/index')}>
      <View className="search-box__glass" aria-hidden="true" />
      <Text className="field__placeholder">{invitation}</Text>
    </Tap>
  );
}

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Waits for a tap before the keyboard comes up. */
  readonly quiet?: boolean;
}

/** The field to look for people with. */
export function SearchBox({ value, onChange, quiet = false }: SearchBoxProps) {
  return (
    <View className="search-box search-box--open">
      <View className="search-box__glass" aria-hidden="true" />
      <Input
        className="search-box__input"
        aria-label="查找同志"
        value={value}
        focus={!quiet}
        maxlength={60}
        confirmType="search"
        placeholder={invitation}
        placeholderClass="field__placeholder"
        onInput={event => onChange(event.detail.value)}
      />
      {value !== '' && (
        <Tap className="search-box__clear" label="清空" onTap={() => onChange('')}>
          <Text>✕</Text>
        </Tap>
      )}
    </View>
  );
}
