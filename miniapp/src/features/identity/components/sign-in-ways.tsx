import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Callout } from '../../../ui/callout';
import { PhoneButton } from '../../../ui/phone-button';
import { useSignIn } from '../use-sign-in';
import { activationCodeOf, activationDigits, spokenCode } from '../view';
import './sign-in-ways.scss';

/** By phone number, or by a code from the secretary. */
export function SignInWays({ back }: { readonly back: string }) {
  const { step, byPhone, byActivation, startAgain } = useSignIn(back);
  const [typing, setTyping] = useState(false);
  const [code, setCode] = useState('');
  const sending = step.is === 'sending';
  const change = () => {
    startAgain();
    setTyping(!typing);
  };
  const whole = code.length === activationDigits;
  return (
    <View className="sign-in-ways">
      <Text className="sign-in-ways__title">登录清廉云</Text>
      <Text className="sign-in-ways__text">用您在党员名册上登记的手机号核对身份，只需一次。</Text>
      {step.is === 'refused' && (
        <View className="sign-in-ways__told">
          <Callout {...step.message} />
        </View>
      )}
      {typing && (
        <View className="sign-in-ways__code">
          <TextField
            label="激活码"
            type="number"
            value={code}
            placeholder="8 位数字"
            hint={code ? `已输入 ${spokenCode(code)}` : '由支部书记提供，24 小时内有效，只能用一次'}
            maxLength={12}
            onChange={typed => setCode(activationCodeOf(typed))}
          />
        </View>
      )}
      <View className="sign-in-ways__action">
        {typing ? (
          <Button
            size="large"
            busy={sending}
            busyText="正在登录"
            disabled={!whole && !sending}
            onTap={() => byActivation(code)}
          >
            登录
          </Button>
        ) : (
          <PhoneButton busy={sending} busyText="正在登录" onAnswer={byPhone}>
            手机号一键登录
          </PhoneButton>
        )}
      </View>
      <View className="sign-in-ways__action">
        <Button kind="secondary" disabled={sending} onTap={change}>
          {typing ? '改用手机号登录' : '使用激活码'}
        </Button>
      </View>
      <Text className="sign-in-ways__help">不登录也不影响参加活动：支部书记当场点名，记录同样有效。</Text>
    </View>
  );
}
