import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse, done } from '../../../runtime/handlers';
import { isCommittee, isSameTable } from '../rules/visibility-decision';
import { latestVisibility, addVisibility, findVisibility } from '../../../records/visibilities/store';
import { defaultTable } from '../../../domain/visibility';
import { visibilityOf } from '../view';

/** The committee decides who may see what of people. */
export const setVisibility: Handler<Contract['contacts']['setVisibility']> = async ({ basedOn, table }, call) => {
  if (!isCommittee(call.orgUnit)) return refuse('notCommittee');
  const { memberId, name } = call.caller;
  const latest = await latestVisibility();
  const current = latest?.version ?? 0;
  if (current === basedOn) {
    if (isSameTable(table, latest?.table ?? defaultTable)) return refuse('unchanged');
    if (await addVisibility(basedOn + 1, table, { memberId, name }, call.now))
      return done(visibilityOf(await findVisibility(basedOn + 1)));
  }
  // A repetition of what was done is told so; anything else was decided on what is no longer in force.
  const next = await findVisibility(basedOn + 1);
  if (next?.by.memberId === memberId && isSameTable(next.table, table)) return done(visibilityOf(next));
  return refuse('changedElsewhere', { version: Math.max(current, basedOn + 1) });
};
