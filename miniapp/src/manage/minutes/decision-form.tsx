import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Electorate, Votes } from '../../../../types/minutes';
import { castVotes, type DecisionPart } from '../../features/minutes/view';
import { votesHint, votesWords } from '../../features/minutes/words';
import { Choices } from '../../ui/choices';
import { FieldFrame, TextAreaField, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { PartFormFoot } from './part-form-foot';
import { usePartForm } from './use-part-form';
import './part-form.scss';

interface DecisionFormProps {
  readonly gatheringId: string;
  readonly electorate: Electorate | null;
  readonly part: DecisionPart | null;
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

const numberIn = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : 0);

/** One decision: its words, and how the vote went. */
export function DecisionForm({ gatheringId, electorate, part, onDone }: DecisionFormProps) {
  const form = usePartForm(gatheringId, part, onDone);
  const before = part?.body.votes;
  const [text, setText] = useState(part?.body.text ?? '');
  const [way, setWay] = useState<'vote' | 'none'>(part && !before ? 'none' : 'vote');
  const [typed, setTyped] = useState({
    for: before ? `${before.for}` : '',
    against: before ? `${before.against}` : '',
    abstained: before ? `${before.abstained}` : '',
  });
  const [asked, setAsked] = useState(false);
  const votes: Votes = {
    for: numberIn(typed.for),
    against: numberIn(typed.against),
    abstained: numberIn(typed.abstained),
  };
  const tooMany = electorate !== null && castVotes(votes) > electorate.present;
  const uncounted = way === 'vote' && castVotes(votes) === 0;
  const save = async () => {
    setAsked(true);
    if (!text.trim() || uncounted || (way === 'vote' && tooMany)) return;
    await form.save({ kind: 'decision', text: text.trim().replace(/\s+/g, ' '), votes: way === 'vote' ? votes : null });
  };
  return (
    <View>
      {form.theirs?.kind === 'decision' && (
        <View className="part-form__theirs">
          <Notice tone="wait" title={`他人写的：${form.theirs.text}`} text={votesWords(form.theirs.votes, null)} />
        </View>
      )}
      <TextAreaField
        label="决议内容"
        value={text}
        maxLength={500}
        placeholder="例如：同意接收张三为预备党员"
        error={asked && !text.trim() ? '请填写决议内容' : undefined}
        onChange={setText}
      />
      <FieldFrame label="表决方式">
        <Choices label="表决方式" options={ways} value={way} onChange={setWay} />
      </FieldFrame>
      {way === 'vote' && (
        <View className="part-form__votes">
          {fields.map(([field, label]) => (
            <View className="part-form__vote" key={field}>
              <TextField
                label={label}
                type="number"
                value={typed[field]}
                maxLength={4}
                placeholder="0"
                onChange={value => setTyped({ ...typed, [field]: value })}
              />
            </View>
          ))}
        </View>
      )}
      {way === 'vote' && (
        <Text className={tooMany || (asked && uncounted) ? 'field__error' : 'field__hint'}>
          {asked && uncounted
            ? '请填写票数'
            : `${tooMany ? '票数多于到会有表决权人数。' : ''}${votesHint(votes, electorate)}`}
        </Text>
      )}
      <PartFormFoot form={form} isNew={part === null} onSave={save} />
    </View>
  );
}
