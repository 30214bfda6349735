import { ScrollView, Text, View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import { Button, ButtonRow } from './button';
import { Choices } from './choices';
import { TextAreaField } from './field';
import { Callout } from './callout';
import { hideToast } from './toast';
import './overlay.scss';
import './dialog.scss';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen. */
  readonly text?: string;
  /** What the confirming button says: the verb, not "好". */
  readonly confirm: string;
  readonly cancel?: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** Why the last try did not succeed; the dialog stays open for the next one. */
  readonly problem?: string | undefined;
  readonly onConfirm: () => unknown;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** Asks before something that is hard to take back. */
export function Dialog({
  open,
  title,
  text,
  confirm,
  cancel = '返回',
  danger = false,
  busy = false,
  disabled = false,
  problem,
  onConfirm,
  onCancel,
  children,
}: DialogProps) {
  // It would cover the question.
  useEffect(() => {
    if (open) hideToast();
  }, [open]);
  if (!open) return null;
  return (
    <View className="overlay dialog">
      <View className="overlay__shade" aria-hidden="true" catchMove />
      <View className="dialog__panel" ariaRole="dialog" aria-label={title}>
        <ScrollView scrollY className="dialog__body">
          <Text className="dialog__title">{title}</Text>
          {text && <Text className="dialog__text">{text}</Text>}
          {children}
          {problem && (
            <View className="dialog__field">
              <Callout tone="bad" title={problem} />
            </View>
          )}
        </ScrollView>
        <View className="dialog__actions">
          <ButtonRow>
            <Button kind="quiet" disabled={busy} onTap={onCancel}>
              {cancel}
            </Button>
            <Button kind={danger ? 'danger' : 'primary'} busy={busy} disabled={disabled} onTap={onConfirm}>
              {confirm}
            </Button>
          </ButtonRow>
        </View>
      </View>
    </View>
  );
}

interface ReasonDialogProps extends Omit<DialogProps, 'onConfirm' | 'disabled'> {
  readonly reasonLabel: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Usual reasons: a tap writes one into the field. */
  readonly usual?: readonly string[];
  readonly onConfirm: (reason: string) => unknown;
}

/** A dialog that wants a reason before it goes on. */
export function ReasonDialog({
  reasonLabel,
  placeholder = '',
  maxLength = 100,
  usual = [],
  onConfirm,
  children,
  ...dialog
}: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (dialog.open) return;
    setReason('');
    setAsked(false);
  }, [dialog.open]);
  const given = reason.trim();
  const go = () => (given ? onConfirm(given) : setAsked(true));
  return (
    <Dialog {...dialog} onConfirm={go}>
      {usual.length > 0 && (
        <View className="dialog__field">
          <Choices
            label={`常用${reasonLabel}`}
            options={usual.map(text => ({ value: text, text }))}
            value={usual.includes(reason) ? reason : ''}
            onChange={setReason}
          />
        </View>
      )}
      <View className="dialog__field">
        <TextAreaField
          label={reasonLabel}
          value={reason}
          placeholder={placeholder}
          maxLength={maxLength}
          error={asked && !given ? `请先填写${reasonLabel}` : undefined}
          onChange={setReason}
        />
      </View>
      {children && <View className="dialog__field">{children}</View>}
    </Dialog>
  );
}
