import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { GuestDetails, SheetGuest } from '../../../../../types/guest';
import { newId } from '../../../platform/new-id';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/card';
import { Cell, CellGroup } from '../../../ui/cell';
import { Panel } from '../../../ui/panel';
import { useAttempt } from '../../../ui/use-attempt';
import { guestLine } from '../words';
import { GuestForm } from './guest-form';
import './guest-list.scss';

/** A guest as listed; `version` where guests have versions of their own. */
export type ListedGuest = SheetGuest & { readonly version?: number };

/** What is intended with a guest, decided on while the sheet is open. */
export interface GuestIntent {
  /** Made once for somebody new, so that sending it again makes no second guest. */
  readonly guestId: string;
  /** As they stood when it was opened; null = somebody new. */
  readonly before: ListedGuest | null;
  /** null = taken off. */
  readonly guest: GuestDetails | null;
  readonly reason: string;
}

interface GuestListProps {
  readonly guests: readonly ListedGuest[];
  readonly mayKeep: boolean;
  /** Whether the sheet is closed: then a change is a correction, with a reason. */
  readonly closed: boolean;
  /** Carries out what is intended; answers why it was refused, or nothing. */
  readonly change: (intent: GuestIntent) => Promise<string | undefined>;
}

/** The guests of a gathering, and what its secretary does to them. */
export function GuestList({ guests, mayKeep, closed, change }: GuestListProps) {
  const [open, setOpen] = useState<Pick<GuestIntent, 'guestId' | 'before'> | null>(null);
  const { busy, problem, attempt, forgetProblem } = useAttempt();
  const close = () => {
    forgetProblem();
    setOpen(null);
  };
  const carryOut = async (guest: GuestDetails | null, reason: string) => {
    if (open && (await attempt(() => change({ ...open, guest, reason })))) close();
  };
  if (guests.length === 0 && !mayKeep) return null;
  return (
    <Section title={guests.length > 0 ? `来宾（${guests.length} 人，不计应到）` : '来宾'}>
      {guests.length > 0 ? (
        <CellGroup>
          {guests.map(guest => (
            <Cell
              key={guest.guestId}
              title={guest.name}
              note={guestLine(guest)}
              {...(mayKeep && { onTap: () => setOpen({ guestId: guest.guestId, before: guest }) })}
            />
          ))}
        </CellGroup>
      ) : (
        <Text className="guest-list__none">
          授课人、其他单位的同志等没有账号的来宾，可在这里登记，写入签到表，不计应到和实到。
        </Text>
      )}
      {mayKeep && (
        <View className="guest-list__add">
          <Button kind="secondary" onTap={() => setOpen({ guestId: newId(), before: null })}>
            {closed ? '补登来宾' : '登记来宾'}
          </Button>
        </View>
      )}
      <Panel
        open={open !== null}
        title={open?.before ? `来宾：${open.before.name}` : closed ? '补登来宾' : '登记来宾'}
        onClose={close}
      >
        {open && (
          <GuestForm
            key={open.guestId}
            guest={open.before}
            reasoned={closed}
            busy={busy}
            problem={problem}
            onDone={carryOut}
          />
        )}
      </Panel>
    </Section>
  );
}
