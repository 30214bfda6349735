import type { Contract } from '../../../../../types/contract';
import { authorOf } from '../../../runtime/facts';
import { refuse, type Handler } from '../../../runtime/handlers';
import { departed, takesEffect } from '../rules';
import { changePerson } from '../steps/change-person';

/** An administrator takes somebody off the roster. */
export const depart: Handler<Contract['membership']['depart']> = async ({ on: day, reason, ...target }, call) =>
  changePerson('departed', target, call, async member => {
    const { caller, now } = call;
    if (member._id === caller.memberId) return refuse('notOneself');
    if (member.state !== 'active') return refuse('alreadyLeft');
    const dated = takesEffect(day, member.since, now);
    if (!dated.ok) return dated;
    const after = departed(member, dated.on, { by: authorOf(caller), at: now, reason });
    return { after, on: dated.on, reason, hasFollowUp: true };
  });
