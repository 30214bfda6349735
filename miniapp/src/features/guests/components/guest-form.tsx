import { View } from '@tarojs/components';
import { useState } from 'react';
import type { GuestDetails } from '../../../../../types/guest';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Callout } from '../../../ui/callout';
import { ReasonField } from '../../../ui/reason-field';
import { guestReasons } from '../words';
import { detailsOf, emptyGuest, formOf, guestErrors } from '../forms';
import './guest-form.scss';

interface GuestFormProps {
  /** Who is corrected; null = somebody new. */
  readonly guest: GuestDetails | null;
  /** Whether a reason goes with it: the sheet is closed. */
  readonly reasoned: boolean;
  readonly busy: boolean;
  readonly problem: string | undefined;
  /** `guest` null = taken off. */
  readonly onDone: (guest: GuestDetails | null, reason: string) => unknown;
}

/** Who a guest is, in three lines; what is typed stays until it is saved. */
export function GuestForm({ guest, reasoned, busy, problem, onDone }: GuestFormProps) {
  const [form, setForm] = useState(guest ? formOf(guest) : emptyGuest);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState<'save' | 'remove' | null>(null);
  const errors = asked === 'save' ? guestErrors(form) : {};
  const reasonError = asked && reasoned && !reason.trim() ? '请填写更正原因' : undefined;
  const go = (next: 'save' | 'remove') => {
    setAsked(next);
    if (reasoned && !reason.trim()) return;
    if (next === 'remove') return onDone(null, reason.trim());
    if (Object.keys(guestErrors(form)).length === 0) return onDone(detailsOf(form), reason.trim());
  };
  return (
    <View className="guest-form">
      <TextField
        label="来宾姓名"
        value={form.name}
        maxLength={30}
        error={errors.name}
        onChange={name => setForm({ ...form, name })}
      />
      <TextField
        label="单位和职务"
        value={form.from}
        placeholder="例如：市委党校 教授"
        maxLength={60}
        error={errors.from}
        onChange={from => setForm({ ...form, from })}
      />
      <TextField
        label="备注"
        optional
        value={form.note}
        placeholder="例如：授课"
        maxLength={100}
        onChange={note => setForm({ ...form, note })}
      />
      {reasoned && (
        <ReasonField label="更正原因" usual={guestReasons} value={reason} error={reasonError} onChange={setReason} />
      )}
      {problem && <Callout tone="bad" title={problem} />}
      <Button busy={busy} busyText="正在保存" onTap={() => go('save')}>
        {guest ? '保存' : '登记'}
      </Button>
      {guest && (
        <Button kind="danger" disabled={busy} onTap={() => go('remove')}>
          移出来宾名单
        </Button>
      )}
    </View>
  );
}
