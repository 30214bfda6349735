import { Button as WeChatButton, Text } from '@tarojs/components';
import { copyText } from '../platform/phone';
import { Button } from './button';
import { showToast } from './toast';
import './native-button.scss';

/** Passes the page on: in WeChat as a card, by a button of WeChat's own; in a browser as its address. */
export function ShareButton({ children }: { readonly children: string }) {
  if (process.env.TARO_ENV !== 'h5')
    return (
      <WeChatButton className="tap button button--quiet native-button" hoverClass="tap--down" openType="share">
        <Text>{children}</Text>
      </WeChatButton>
    );
  const copy = async () => {
    if (await copyText(window.location.href)) showToast('链接已复制，可以发给同事', 'good');
    else showToast('没有复制成功，请复制浏览器地址栏中的链接', 'bad');
  };
  return (
    <Button kind="quiet" onTap={copy}>
      {children}
    </Button>
  );
}
