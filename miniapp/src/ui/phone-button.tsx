import { Button as WeChatButton, Text } from '@tarojs/components';
import { askPhoneCode, readPhoneEvent, type PhoneAnswer } from '../platform/phone-code';
import { Button } from './button';
import './native-button.scss';

interface PhoneButtonProps {
  readonly children: string;
  readonly busy: boolean;
  readonly busyText: string;
  readonly onAnswer: (answer: PhoneAnswer) => unknown;
}

/** Asks WeChat for the user's phone number. WeChat gives it to a button of its own only, so this is not a `Tap`. */
export function PhoneButton({ children, busy, busyText, onAnswer }: PhoneButtonProps) {
  const ask = askPhoneCode;
  if (ask || busy)
    return (
      <Button size="large" busy={busy} busyText={busyText} onTap={async () => ask && onAnswer(await ask())}>
        {children}
      </Button>
    );
  return (
    <WeChatButton
      className="tap button button--large button--primary native-button"
      hoverClass="tap--down"
      openType="getPhoneNumber"
      onGetPhoneNumber={event => void onAnswer(readPhoneEvent(event.detail))}
    >
      <Text className="button__text">{children}</Text>
    </WeChatButton>
  );
}
