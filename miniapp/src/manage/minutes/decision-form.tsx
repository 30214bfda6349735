import { Text, View } from '@tarojs/components';
import type { Electorate, Votes } from '../../../../types/minutes';
import type { WrittenBody } from '../../features/minutes/forms';
import type { Editor } from '../../features/minutes/use-drafts';
import { castVotes, type Written } from '../../features/minutes/view';
import { decisionWords, votesHint } from '../../features/minutes/words';
import { Choices } from '../../ui/choices';
import { FieldFrame, TextAreaField, TextField } from '../../ui/field';
import { PartFormFoot } from './part-form-foot';
import { usePartForm } from './use-part-form';
import './part-form.scss';

interface DecisionFormProps {
  readonly gatheringId: string;
  readonly electorate: Electorate | null;
  readonly written: Written<'decision'>;
  readonly editor: Editor;
  readonly onDone: () => void;
}

const ways = [
  { value: 'vote', text: '投票或举手表决' },
  { value: 'none', text: '未付表决' },
] as const;
const fields = [
  ['for', '赞成票'],
  ['against', '反对票'],
  ['abstained', '弃权票'],
] as const;

export const noVotes: Votes = { for: 0, against: 0, abstained: 0 };

const numberIn = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : 0);
const wordsOf = (body: WrittenBody) => (body.kind === 'decision' ? decisionWords(body.text, body.votes) : '');

/** One decision: its words, and how the vote went. */
export function DecisionForm(props: DecisionFormProps) {
  const { electorate, written, editor } = props;
  const { body } = written;
  const form = usePartForm(props);
  const { votes } = body;
  const tooMany = votes !== null && electorate !== null && castVotes(votes) > electorate.came;
  const uncounted = form.missing === '请填写票数';
  return (
    <View>
      <TextAreaField
        label="决议内容"
        value={body.text}
        maxLength={500}
        placeholder="例如：同意接收张三为预备党员"
        error={form.missing && !uncounted ? form.missing : undefined}
        onChange={text => form.write({ ...body, text })}
      />
      <FieldFrame label="表决方式">
        <Choices
          label="表决方式"
          options={ways}
          value={votes ? 'vote' : 'none'}
          onChange={way => form.write({ ...body, votes: way === 'vote' ? (votes ?? noVotes) : null })}
        />
      </FieldFrame>
      {votes && (
        <View className="part-form__votes">
          {fields.map(([field, label]) => (
            <View className="part-form__vote" key={field}>
              <TextField
                label={label}
                type="number"
                value={votes[field] > 0 ? `${votes[field]}` : ''}
                maxLength={4}
                placeholder="0"
                onChange={text => form.write({ ...body, votes: { ...votes, [field]: numberIn(text) } })}
              />
            </View>
          ))}
        </View>
      )}
      {votes && (
        <Text className={tooMany || uncounted ? 'field__error' : 'field__hint'}>
          {uncounted ? '请填写票数' : `${tooMany ? '票数多于到会有表决权人数。' : ''}${votesHint(votes, electorate)}`}
        </Text>
      )}
      <PartFormFoot form={form} written={written} saving={editor.saving} wordsOf={wordsOf} />
    </View>
  );
}
