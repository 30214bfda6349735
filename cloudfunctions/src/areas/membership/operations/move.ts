import type { Contract } from '../../../../../types/contract';
import { refuse, type Handler } from '../../../runtime/handlers';
import { administers, moved, takesEffect } from '../rules';
import { changePerson } from '../steps/change-person';
import { readBranchHome } from '../steps/read-branch-home';

/** An administrator moves somebody to another branch. */
export const move: Handler<Contract['membership']['move']> = async (input, call) => {
  const { toBranchId, on: day, reason, ...target } = input;
  return changePerson('moved', target, call, async (member, transaction) => {
    if (member.state !== 'active') return refuse('notFound');
    const place = await readBranchHome(transaction, toBranchId);
    if (!place) return refuse('notABranch');
    if (toBranchId === member.branchId) return refuse('sameBranch');
    if (!administers(call.caller.held, place)) return refuse('beyondRights');
    const dated = takesEffect(day, member.since, call.now);
    if (!dated.ok) return dated;
    return { after: moved(member, place, dated.on), on: dated.on, reason };
  });
};
