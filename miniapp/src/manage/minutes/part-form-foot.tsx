import { View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { usePartForm } from './use-part-form';
import './part-form.scss';

interface PartFormFootProps {
  readonly form: ReturnType<typeof usePartForm>;
  readonly isNew: boolean;
  readonly onSave: () => unknown;
}

/** What went wrong, and what can be done with what is in the form. */
export function PartFormFoot({ form, isNew, onSave }: PartFormFootProps) {
  return (
    <View className="part-form__foot">
      {form.problem && <Notice tone="bad" title={form.problem} />}
      <Button busy={form.busy} busyText="正在保存" onTap={onSave}>
        保存
      </Button>
      {!isNew && (
        <Button kind="danger" disabled={form.busy} onTap={form.remove}>
          删除这一条
        </Button>
      )}
    </View>
  );
}
