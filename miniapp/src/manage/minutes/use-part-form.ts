import { useState } from 'react';
import type { MinutesPart, PartBody } from '../../../../types/minutes';
import { removePart, savePart } from '../../features/minutes/api';
import { rememberPart } from '../../features/minutes/queries';
import { refusalWords } from '../../features/minutes/words';
import { newId } from '../../platform/new-id';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

/** A form over one part, from opening to saving: what somebody else saved meanwhile is shown, and what is typed stays. */
export function usePartForm(gatheringId: string, part: MinutesPart | null, onDone: () => void) {
  const [partId] = useState(() => part?.partId ?? newId());
  const [basedOn, setBasedOn] = useState(part?.version ?? 0);
  const [theirs, setTheirs] = useState<PartBody | null>(null);
  const { busy, problem, attempt } = useAttempt();

  const meet = (found: MinutesPart | null) => {
    rememberPart(gatheringId, partId, found);
    if (found) setBasedOn(found.version);
    setTheirs(found?.body ?? null);
    return found
      ? '他人刚刚也改了这一条，见上方。核对后再保存，就以您填写的为准'
      : '他人刚刚删除了这一条。如仍需要，请另外添加';
  };

  const save = async (body: PartBody) => {
    const saved = await attempt(async () => {
      const outcome = await savePart({ gatheringId, partId, basedOn, body });
      if (outcome.ok) rememberPart(gatheringId, partId, outcome.value.part);
      else if (outcome.refusal.word === 'changedElsewhere') return meet(outcome.refusal.part);
      return outcome.ok ? undefined : refusalWords(outcome.refusal);
    });
    if (!saved) return;
    showToast('已保存', 'good');
    onDone();
  };

  const remove = async () => {
    const removed = await attempt(async () => {
      const outcome = await removePart({ gatheringId, partId, basedOn });
      if (outcome.ok) rememberPart(gatheringId, partId, null);
      else if (outcome.refusal.word === 'changedElsewhere') return meet(outcome.refusal.part);
      return outcome.ok ? undefined : refusalWords(outcome.refusal);
    });
    if (!removed) return;
    showToast('已删除', 'good');
    onDone();
  };

  return { busy, problem, theirs, save, remove };
}
