import { View } from '@tarojs/components';
import { useRef, type PropsWithChildren } from 'react';
import { classNames } from './class-names';
import './tap.scss';

export interface TapProps {
  /** What it does, for those who hear the screen. Not needed where the children are words that say it. */
  readonly label?: string;
  readonly role?: 'button' | 'link' | 'tab' | 'checkbox' | 'radio' | 'switch';
  readonly className?: string;
  /** Takes no taps now, and is shown so. */
  readonly disabled?: boolean;
  /** Is at work: takes no further taps. */
  readonly busy?: boolean;
  /** Chosen, or switched on; said aloud as well. */
  readonly selected?: boolean;
  readonly onTap: () => unknown;
}

/** Roles that are on or off; the others are chosen or not. */
const checkable = ['checkbox', 'radio', 'switch'];

/**
 * Everything that can be touched goes through this: role and label, smallest size, the look while pressed.
 * Where `onTap` answers a promise, further taps wait until it is settled, so nothing is sent twice.
 */
export function Tap({
  label,
  role = 'button',
  className,
  disabled = false,
  busy = false,
  selected,
  onTap,
  children,
}: PropsWithChildren<TapProps>) {
  const underway = useRef(false);
  const off = disabled || busy;
  const tap = async () => {
    if (off || underway.current) return;
    underway.current = true;
    try {
      await onTap();
    } finally {
      underway.current = false;
    }
  };
  return (
    <View
      className={classNames('tap', disabled && 'tap--off', className)}
      ariaRole={role}
      hoverClass={off ? 'none' : 'tap--down'}
      hoverStayTime={80}
      {...(label !== undefined && { 'aria-label': label })}
      {...(off && { 'aria-disabled': 'true' })}
      {...(selected !== undefined && {
        [checkable.includes(role) ? 'aria-checked' : 'aria-selected']: String(selected),
      })}
      onClick={() => void tap()}
    >
      {children}
    </View>
  );
}
