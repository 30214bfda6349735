import { createElement, type FormEvent, type ReactNode } from 'react';

// Taro's components as plain elements, for view tests in jsdom: what a test asks by role and label, a screen reader hears.
interface Props {
  readonly children?: ReactNode;
  readonly className?: string;
  readonly ariaRole?: string;
  readonly onClick?: () => void;
  readonly onInput?: (event: { detail: { value: string } }) => void;
  readonly onChange?: (event: { detail: { value: string } }) => void;
  readonly [other: string]: unknown;
}

const passed = /^(aria-|data-|id$|style$|value$|disabled$|placeholder$|src$)/;

function domProps({ className, ariaRole, onClick, ...rest }: Props) {
  const kept = Object.entries(rest).filter(([name]) => passed.test(name));
  return { className, onClick, ...(ariaRole && { role: ariaRole }), ...Object.fromEntries(kept) };
}

const element = (tag: string) =>
  function TaroElement(props: Props) {
    return createElement(tag, domProps(props), props.children);
  };

const typed = (tag: 'input' | 'textarea') =>
  function TaroTyped({ onInput, children: _, ...props }: Props) {
    const hear = (event: FormEvent<HTMLElement>) =>
      onInput?.({ detail: { value: (event.target as unknown as { value: string }).value } });
    return createElement(tag, { ...domProps(props), onChange: hear });
  };

export const View = element('div');
export const Text = element('span');
export const Image = element('img');
export const ScrollView = element('div');
export const Picker = element('div');
export const Canvas = element('canvas');
export const Input = typed('input');
export const Textarea = typed('textarea');
