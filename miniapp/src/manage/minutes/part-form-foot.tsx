import { View } from '@tarojs/components';
import type { Draft } from '../../features/minutes/forms';
import type { Editor } from '../../features/minutes/use-drafts';
import type { DecisionPart, TaskPart } from '../../features/minutes/view';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { SavingLine } from './saving-line';
import type { usePartForm } from './use-part-form';
import './part-form.scss';

interface PartFormFootProps {
  readonly form: ReturnType<typeof usePartForm>;
  readonly written: {
    readonly partId: string;
    readonly part: DecisionPart | TaskPart | null;
    readonly draft: Draft | undefined;
  };
  readonly saving: Editor['saving'];
  readonly wordsOf: (body: Draft['body']) => string;
}

/** Where what is in the form stands, what went wrong, and what can be done with it. */
export function PartFormFoot({ form, written, saving, wordsOf }: PartFormFootProps) {
  const { partId, part, draft } = written;
  return (
    <View className="part-form__foot">
      {(part !== null || draft !== undefined) && (
        <SavingLine part={part} draft={draft} saving={saving[partId]} wordsOf={wordsOf} onDecide={form.decide} />
      )}
      {form.problem && <Callout tone="bad" title={form.problem} />}
      <Button busy={saving[partId] === 'saving'} busyText="正在保存" onTap={form.finish}>
        完成
      </Button>
      {part !== null && (
        <Button kind="danger" busy={form.busy} onTap={form.remove}>
          删除这一条
        </Button>
      )}
    </View>
  );
}
