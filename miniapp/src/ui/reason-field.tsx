import { Choices } from './choices';
import { FieldFrame, TextAreaField } from './field';

interface ReasonFieldProps {
  readonly label: string;
  /** Usual reasons: a tap writes one into the field. */
  readonly usual: readonly string[];
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Why something is done: a usual reason, or another one in a few words. */
export function ReasonField({ label, usual, value, error, onChange }: ReasonFieldProps) {
  return (
    <>
      <FieldFrame label={`常用${label}`}>
        <Choices
          label={`常用${label}`}
          options={usual.map(text => ({ value: text, text }))}
          value={usual.includes(value) ? value : ''}
          onChange={onChange}
        />
      </FieldFrame>
      <TextAreaField label={label} value={value} maxLength={100} error={error} onChange={onChange} />
    </>
  );
}
