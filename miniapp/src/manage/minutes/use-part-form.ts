import { useState } from 'react';
import { removePart } from '../../features/minutes/api';
import type { WrittenBody } from '../../features/minutes/forms';
import { rememberPart } from '../../features/minutes/queries';
import type { Editor } from '../../features/minutes/use-drafts';
import type { Written } from '../../features/minutes/view';
import { missingWordsOf, refusalWords } from '../../features/minutes/words';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

interface FormOf<K extends WrittenBody['kind']> {
  readonly gatheringId: string;
  readonly written: Written<K>;
  readonly editor: Editor;
  readonly onDone: () => void;
}

/** A form over one part: what is typed saves itself; it is left when nothing in it waits for its writer. */
export function usePartForm<K extends WrittenBody['kind']>({ gatheringId, written, editor, onDone }: FormOf<K>) {
  const { partId, part, draft } = written;
  const [asked, setAsked] = useState(false);
  const { busy, problem, attempt } = useAttempt();

  const finish = async () => {
    const isBlank = part === null && !draft?.body.text.trim();
    if (isBlank) editor.discard(partId);
    else if (missingWordsOf(draft)) return setAsked(true);
    else if (draft && !(await editor.saveNow(partId))) return;
    onDone();
  };

  const remove = async () => {
    const removed = await attempt(async () => {
      if (!part) return undefined;
      const outcome = await removePart({ gatheringId, partId, basedOn: part.version });
      if (outcome.ok) rememberPart(gatheringId, partId, null);
      else if (outcome.refusal.word === 'changedElsewhere') rememberPart(gatheringId, partId, outcome.refusal.part);
      return outcome.ok ? undefined : refusalWords(outcome.refusal);
    });
    if (!removed) return;
    editor.discard(partId);
    showToast('已删除', 'good');
    onDone();
  };

  return {
    busy,
    problem,
    finish,
    remove,
    /** What is to be filled in, once its writer wanted to leave. */
    missing: asked ? missingWordsOf(draft) : null,
    write: (body: WrittenBody) => editor.write(partId, part?.version ?? 0, body),
    decide: (choice: 'mine' | 'theirs' | 'both') => {
      editor.decide(partId, choice);
      if (draft?.theirs?.body === null) onDone();
    },
  };
}
