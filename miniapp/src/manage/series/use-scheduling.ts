import { planOf } from '../../features/gatherings/view/plan';
import { forgetDraft, type PlanDraft } from '../../features/gatherings/storage';
import { planRefusalErrors } from '../../features/gatherings/words/plan';
import { scheduleSeries } from '../../features/gatherings/api/plan';
import { goBackBy } from '../../platform/navigate';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

/** Writes the drafts of a series; asked again after a lost answer, none twice. */
export function useScheduling(draft: PlanDraft) {
  const { busy, problem, attempt } = useAttempt();
  const schedule = async (starts: number[]) => {
    const outcome = planOf(draft.form);
    const done = await attempt(async () => {
      if (!outcome.ok) return `${Object.values(outcome.errors)[0] ?? '内容不完整'}，请返回修改`;
      const answer = await scheduleSeries(draft.gatheringId, draft.hostId, outcome.plan, starts);
      if (answer.ok) return undefined;
      if (answer.refusal.word === 'sameDayTwice') return '有两次落在同一天，请恢复其中一次或改为不办';
      return `${Object.values(planRefusalErrors(answer.refusal, draft.form))[0] ?? '内容有误'}，请返回修改`;
    });
    if (!done) return;
    forgetDraft(draft);
    showToast(`已生成 ${starts.length} 份草稿`, 'good');
    // Past the form, whose draft is done with.
    goBackBy(2);
  };
  return { busy, problem, schedule };
}
