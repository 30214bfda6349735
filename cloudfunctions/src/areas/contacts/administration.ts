import type { Contract } from '../../../../types/contract';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Call, type Handler } from '../../runtime/handlers';
import { announceChange, showChange } from './refresh';
import { defaultTable } from './visibility-rules';
import type { VisibilityDocument } from '../../records/visibilities/document';
import { setLimited, findActiveMember } from '../../records/members/store';
import { addVisibility, findVisibility, latestVisibility } from '../../records/visibilities/store';
import { addEntryLimit, findEntryLimit } from '../../records/entry-limits/store';

type Operations = Contract['contacts'];
type AdministratorCall = Call<Operations['getVisibility']['access']>;

const isCommittee = ({ orgUnit }: AdministratorCall) => orgUnit.parentId === null;

const visibilityOf = (latest: VisibilityDocument | null) => ({
  version: latest?.version ?? 0,
  table: latest?.table ?? defaultTable,
  byDefault: defaultTable,
  by: latest?.by.name ?? null,
  at: latest?.at ?? null,
});

export const getVisibility: Handler<Operations['getVisibility']> = async (_input, call) =>
  isCommittee(call) ? done(visibilityOf(await latestVisibility())) : refuse('notCommittee');

/** Both tables come from the same schema, so their fields stand in the same order. */
const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

export const setVisibility: Handler<Operations['setVisibility']> = async ({ basedOn, table }, call) => {
  if (!isCommittee(call)) return refuse('notCommittee');
  const { memberId, name } = call.caller;
  const latest = await latestVisibility();
  const current = latest?.version ?? 0;
  if (current === basedOn) {
    if (same(table, latest?.table ?? defaultTable)) return refuse('unchanged');
    if (await addVisibility(basedOn + 1, table, { memberId, name }, call.now))
      return done(visibilityOf(await findVisibility(basedOn + 1)));
  }
  // A repetition of what was done is told so; anything else was decided on what is no longer in force.
  const next = await findVisibility(basedOn + 1);
  if (next?.by.memberId === memberId && same(next.table, table)) return done(visibilityOf(next));
  return refuse('changedElsewhere', { version: Math.max(current, basedOn + 1) });
};

export const limitEntry: Handler<Operations['limitEntry']> = async (input, { caller, orgUnit, now }) => {
  const { memberId, limited, changeId, reason } = input;
  const member = await findActiveMember(memberId);
  if (!member?.path.includes(orgUnit._id)) return refuse('notFound');
  const by = authorOf(caller);
  const token = await announceChange(now);
  if (!(await addEntryLimit({ _id: changeId, memberId, limited, reason, by, at: now }))) {
    const earlier = await findEntryLimit(changeId);
    if (earlier?.by.memberId !== caller.memberId || earlier.memberId !== memberId || earlier.limited !== limited)
      throw new Failure('conflict');
  }
  await setLimited(memberId, limited);
  await showChange(token, [member.unitId]);
  return done({ memberId, limited });
};
