import { useMemo, useState } from 'react';
import type { OwnField } from '../../../../types/privacy';
import { type NewRequest, submitRequest } from '../../features/privacy/api';
import { submitRefusalWords } from '../../features/privacy/words/requests';
import { newId } from '../../platform/new-id';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

/** One request on its way: what was written stays until it is in. */
export function useRequest(kind: NewRequest['kind'], onDone: () => void) {
  const [field, setField] = useState<OwnField | ''>('');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, problem, attempt } = useAttempt();
  const given = words.replace(/\s+/g, ' ').trim();
  // Another text is another request; the same one sent again is not.
  const requestId = useMemo(newId, [kind, field, given]);

  const submit = async () => {
    setAsked(true);
    if (!given) return;
    const done = await attempt(async () => {
      const outcome = await submitRequest({ requestId, kind, field: field || null, words: given });
      return outcome.ok ? undefined : submitRefusalWords(outcome.refusal);
    });
    if (!done) return;
    showToast('已提交，管理员答复后可在本页查看', 'good');
    onDone();
  };

  return {
    field,
    words,
    busy,
    problem,
    wordsError: asked && !given ? '请写明内容' : undefined,
    choose: setField,
    write: setWords,
    submit,
  };
}
