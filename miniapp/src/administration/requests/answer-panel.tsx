import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReceivedRequest } from '../../../../types/privacy';
import { answerRequest } from '../../features/privacy/api';
import { WordsForm } from '../../features/privacy/components/words-form';
import { answerRefusalWords, requestTitle } from '../../features/privacy/words/requests';
import { serverNow } from '../../platform/clock';
import { Choices } from '../../ui/choices';
import { FieldFrame } from '../../ui/field';
import { Callout } from '../../ui/callout';
import { Panel } from '../../ui/panel';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

interface AnswerPanelProps {
  readonly orgUnitId: string;
  /** What is being answered; null = closed. */
  readonly request: ReceivedRequest | null;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
}

/** Answers a request: what came of it, in words for its author. */
export function AnswerPanel({ request, ...rest }: AnswerPanelProps) {
  return (
    <Panel open={request !== null} title={request ? `答复：${request.name}` : ''} onClose={rest.onClose}>
      {request && <AnswerForm key={request.requestId} request={request} {...rest} />}
    </Panel>
  );
}

const outcomes = [
  { value: 'done', text: '已办理' },
  { value: 'declined', text: '未办理' },
] as const;
type Outcome = (typeof outcomes)[number]['value'];

function useAnswer({ orgUnitId, request, reload, onClose }: AnswerPanelProps & { readonly request: ReceivedRequest }) {
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, problem, attempt } = useAttempt();
  const given = words.replace(/\s+/g, ' ').trim();

  const submit = async () => {
    setAsked(true);
    if (!outcome || !given) return;
    const done = await attempt(async () => {
      const answered = await answerRequest(orgUnitId, request.requestId, outcome, given);
      void reload();
      return answered.ok ? undefined : answerRefusalWords(answered.refusal, serverNow());
    });
    if (!done) return;
    showToast('已答复，本人可在“我的个人信息”中看到', 'good');
    onClose();
  };

  return {
    outcome,
    words,
    busy,
    problem,
    submit,
    choose: setOutcome,
    write: setWords,
    outcomeError: asked && !outcome ? '请选择办理结果' : undefined,
    wordsError: asked && !given ? '请写明答复' : undefined,
  };
}

function AnswerForm(props: AnswerPanelProps & { readonly request: ReceivedRequest }) {
  const { outcome, words, busy, problem, outcomeError, wordsError, choose, write, submit } = useAnswer(props);
  const { request } = props;
  return (
    <WordsForm
      label="答复"
      value={words}
      placeholder="例如：已在花名册上更正"
      error={wordsError}
      onChange={write}
      problem={problem}
      busy={busy}
      submit="提交答复"
      onSubmit={submit}
      hint="请先在花名册上改好，再选“已办理”。不能办理的，请写明原因。"
    >
      <View className="words-form__part">
        <Callout title={requestTitle(request)} text={request.words} />
      </View>
      <FieldFrame label="办理结果" error={outcomeError}>
        <Choices label="办理结果" options={outcomes} value={outcome} onChange={choose} />
      </FieldFrame>
    </WordsForm>
  );
}
