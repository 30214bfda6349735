import { Text, View } from '@tarojs/components';
import { create } from 'zustand';
import { classNames } from './class-names';
import './toast.scss';

type Tone = 'plain' | 'good' | 'bad';

const useToast = create<{ text: string; tone: Tone }>(() => ({ text: '', tone: 'plain' }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something short for a few seconds, longer for longer texts. */
export function showToast(text: string, tone: Tone = 'plain'): void {
  clearTimeout(timer);
  useToast.setState({ text, tone });
  timer = setTimeout(hideToast, 2500 + text.length * 120);
}

/** Takes back what was said: something else wants to be read. */
export function hideToast(): void {
  clearTimeout(timer);
  useToast.setState({ text: '' });
}

/** Where the toasts appear: part of every screen. */
export function Toast() {
  const { text, tone } = useToast();
  if (!text) return null;
  return (
    <View className={classNames('toast', `toast--${tone}`)} ariaRole="alert" aria-live="polite">
      {tone !== 'plain' && (
        <View className="toast__mark" aria-hidden="true">
          <Text>{tone === 'good' ? '✓' : '!'}</Text>
        </View>
      )}
      <Text className="toast__text">{text}</Text>
    </View>
  );
}
