import { Text, View } from '@tarojs/components';
import type { Choice, Draft } from '../../features/minutes/drafts';
import type { Saving } from '../../features/minutes/use-drafts';
import type { SectionPart } from '../../features/minutes/view';
import { classNames } from '../../ui/class-names';
import { TextAreaField } from '../../ui/field';
import { formatTime } from '../../ui/format-time';
import { Conflict } from './conflict';
import './section-field.scss';

interface SectionFieldProps {
  readonly part: SectionPart;
  readonly draft: Draft | undefined;
  readonly saving: Saving | undefined;
  readonly disabled: boolean;
  readonly onWrite: (text: string) => void;
  readonly onDecide: (choice: Choice) => void;
}

/** Where what is written stands: on the server, or only on this phone. */
function standing({ part, draft, saving }: Pick<SectionFieldProps, 'part' | 'draft' | 'saving'>): string {
  if (draft?.theirs) return '未保存：与他人写的有冲突，请在下面选择';
  if (draft && typeof saving === 'object') return `未保存：${saving.stopped}。内容仍留在本机`;
  if (draft && saving === 'offline') return '未保存 · 无网络，已留在本机，联网后自动保存';
  if (draft) return saving === 'saving' ? '正在保存…' : '未保存，停笔后自动保存';
  if (part.at === null) return '还没有内容';
  return `已保存 ${formatTime(part.at)}${part.by ? `（${part.by}）` : ''}`;
}

/** One item of the agenda, and what was said on it. */
export function SectionField({ onWrite, onDecide, disabled, ...state }: SectionFieldProps) {
  const { part, draft, saving } = state;
  const troubled = draft !== undefined && (draft.theirs !== null || saving === 'offline' || typeof saving === 'object');
  return (
    <View className="section-field">
      <TextAreaField
        label={part.body.title}
        value={draft?.text ?? part.body.text}
        maxLength={5000}
        placeholder="点这里写"
        disabled={disabled}
        onChange={onWrite}
      />
      <View
        className={classNames('section-field__state', troubled && 'section-field__state--bad')}
        ariaRole="status"
        aria-live="polite"
      >
        <Text>{standing(state)}</Text>
      </View>
      {draft?.theirs && <Conflict theirs={draft.theirs} mine={draft.text} onDecide={onDecide} />}
    </View>
  );
}
