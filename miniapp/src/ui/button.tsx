import { Text, View } from '@tarojs/components';
import { classNames } from './class-names';
import { Tap } from './tap';
import './button.scss';

interface ButtonProps {
  readonly children: string;
  /** One `primary` a screen. */
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  readonly size?: 'normal' | 'large';
  readonly busy?: boolean;
  /** What it says while busy. */
  readonly busyText?: string;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly onTap: () => unknown;
}

export function Button({
  children,
  kind = 'primary',
  size = 'normal',
  busy = false,
  busyText = children,
  disabled = false,
  label,
  onTap,
}: ButtonProps) {
  return (
    <Tap
      className={classNames('button', `button--${kind}`, size === 'large' && 'button--large', busy && 'button--busy')}
      disabled={disabled}
      busy={busy}
      {...(label !== undefined && { label })}
      onTap={onTap}
    >
      {busy && <View className="button__wheel" aria-hidden="true" />}
      <Text className="button__text">{busy ? busyText : children}</Text>
    </Tap>
  );
}

/** Buttons side by side that wrap below each other where the screen is narrow. */
export function ButtonRow({ children }: { readonly children: React.ReactNode }) {
  return <View className="button-row">{children}</View>;
}
