import { Text } from '@tarojs/components';
import type { Paper } from '../../../../../types/gathering-plan';
import { Card } from '../../../ui/card';
import { classNames } from '../../../ui/class-names';
import { Tap } from '../../../ui/tap';
import { AttachmentField } from './attachment-field';
import './paper-field.scss';

/** So many files go with a gathering. */
const papersAtMost = 20;

interface PaperFieldProps {
  readonly value: readonly Paper[];
  readonly onChange: (value: readonly Paper[]) => void;
  /** Hears, in words, why the form is not to be sent yet; null = it may be. Stays the same function. */
  readonly onPending: (words: string | null) => void;
  readonly error?: string | undefined;
}

/** The files of a gathering, each of which may be something to study. */
export function PaperField({ value, onChange, onPending, error }: PaperFieldProps) {
  const isStudied = (id: string) => value.some(paper => paper.attachmentId === id && paper.study);
  const setStudied = (id: string, study: boolean) =>
    onChange(value.map(paper => (paper.attachmentId === id ? { ...paper, study } : paper)));
  return (
    <Card>
      <AttachmentField
        label="活动材料"
        use="paper"
        value={value}
        atMost={papersAtMost}
        error={error}
        onPending={onPending}
        onChange={next => onChange(next.map(paper => ({ ...paper, study: isStudied(paper.attachmentId) })))}
        more={({ attachmentId }) => {
          const studied = isStudied(attachmentId);
          return (
            <Tap
              role="checkbox"
              className={classNames('paper-field__study', studied && 'paper-field__study--on')}
              selected={studied}
              onTap={() => setStudied(attachmentId, !studied)}
            >
              <Text>{studied ? '☑ 请大家学习' : '☐ 请大家学习'}</Text>
            </Tap>
          );
        }}
      />
    </Card>
  );
}
