import { useState } from 'react';
import type { CardField, Level, Relation, Visibility, VisibilityTable } from '../../../../types/contacts';
import { setVisibility } from '../../features/contacts/api/visibility';
import { readVisibility, rememberVisibility } from '../../features/contacts/queries/visibility';
import { changesBetween, chosenOver, withLevel } from '../../features/contacts/view/visibility';
import { asFailure } from '../../platform/call-failure';
import { failureWords } from '../../ui/failure-words';
import { showToast } from '../../ui/toast';

interface Draft {
  /** What it was chosen over. */
  readonly base: Visibility;
  readonly table: VisibilityTable;
}

interface Problem {
  readonly title: string;
  readonly text: string;
  readonly tone: 'bad' | 'wait';
}

/** The table of who sees what on its way into force: chosen cell by cell, looked over, saved. */
export function useVisibilityEditor(orgUnitId: string, inForce: Visibility) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const base = draft?.base ?? inForce;
  const table = draft?.table ?? inForce.table;

  const draw = (over: Visibility, chosen: VisibilityTable) => {
    const changed = changesBetween(over.table, chosen).length;
    setDraft(changed > 0 ? { base: over, table: chosen } : null);
    return changed;
  };

  const bringUpToDate = async () => {
    const latest = await readVisibility(orgUnitId);
    rememberVisibility(orgUnitId, latest);
    const kept = draw(latest, chosenOver(latest.table, base.table, table));
    const text = kept > 0 ? `您选择的 ${kept} 处已保留，请核对后再保存。` : '对方的修改与您选择的相同，无需再保存。';
    setProblem({ title: '他人刚刚修改了设置', text, tone: 'wait' });
  };

  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const outcome = await setVisibility(orgUnitId, base.version, table);
      if (outcome.ok) {
        rememberVisibility(orgUnitId, outcome.value);
        setDraft(null);
        showToast('已生效，几秒内所有人看到的就是新的范围', 'good');
      } else if (outcome.refusal.word === 'notCommittee')
        setProblem({ title: '只有工委管理员可以设置', text: '如需调整，请联系工委。', tone: 'bad' });
      else await bringUpToDate();
    } catch (thrown) {
      const { unanswered, code } = asFailure(thrown);
      const { title, advice } = failureWords(code);
      setProblem(
        unanswered
          ? { title: '网络不通，可能还没有生效', text: '您的选择已留在本页，恢复网络后再保存一次即可。', tone: 'bad' }
          : { title, text: advice, tone: 'bad' },
      );
    } finally {
      setBusy(false);
    }
  };

  return {
    table,
    changes: changesBetween(base.table, table),
    busy,
    problem,
    choose: (field: CardField, relation: Relation, level: Level) =>
      draw(base, withLevel(table, field, relation, level)),
    chooseDefault: () => draw(base, base.byDefault),
    isDefault: changesBetween(base.byDefault, table).length === 0,
    giveUp: () => {
      setDraft(null);
      setProblem(undefined);
    },
    save,
  };
}
