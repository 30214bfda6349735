import type { Contract } from '../../../../types/contract';
import { authorOf } from '../../runtime/facts';
import { refuse, type Handler } from '../../runtime/handlers';
import { placeIn } from '../../domain/place';
import { type By, carryOut } from './change';
import { takesEffect } from './day-rules';
import { followUpPerson } from './follow-ups';
import { personChange } from '../../records/roster-changes/rules';
import { answerRecord, branchAt, changePerson } from './person';
import { departed, keeps, moved, rejoined } from './rules';

type Operations = Contract['membership'];

export const move: Handler<Operations['move']> = async ({ toBranchId, on: day, reason, ...aimed }, call) =>
  changePerson('moved', aimed, call, async (member, documents) => {
    if (member.state !== 'active') return refuse('notFound');
    const branch = await branchAt(documents, toBranchId);
    if (!branch) return refuse('notABranch');
    if (toBranchId === member.branchId) return refuse('sameBranch');
    if (!keeps(call.caller.held, branch.orgUnit)) return refuse('beyondRights');
    const dated = takesEffect(day, member.since, call.now);
    if (!dated.ok) return dated;
    return { after: moved(member, placeIn(branch.orgUnit, branch.unit), dated.on), on: dated.on, reason };
  });

/** How somebody's rights end. */
const endBy = ({ caller, now }: By, reason: string) => ({ by: authorOf(caller), at: now, reason });

export const depart: Handler<Operations['depart']> = async ({ on: day, reason, ...aimed }, call) =>
  changePerson('departed', aimed, call, async member => {
    if (member._id === call.caller.memberId) return refuse('notOneself');
    if (member.state !== 'active') return refuse('alreadyLeft');
    const dated = takesEffect(day, member.since, call.now);
    if (!dated.ok) return dated;
    return { after: departed(member, dated.on, endBy(call, reason)), on: dated.on, reason, hasFollowUp: true };
  });

export const rejoin: Handler<Operations['rejoin']> = async (input, call) => {
  const { orgUnitId, memberId, changeId, basedOn, on: day, reason } = input;
  const { caller, now } = call;
  const outcome = await carryOut(
    { kind: 'rejoined', changeId, subjectId: memberId },
    call,
    async documents => {
      const branch = await branchAt(documents, orgUnitId);
      if (!branch) return refuse('notABranch');
      const member = await documents.find('members', memberId);
      if (!member || member.state === 'forgotten') return refuse('notFound');
      // The branch that they left may stand elsewhere by now.
      const earlier = await documents.find('orgUnits', member.branchId);
      if (!keeps(caller.held, earlier ?? member)) return refuse('beyondRights');
      if (member.version !== basedOn) return refuse('changedElsewhere', { version: member.version });
      if (member.state === 'active') return refuse('alreadyActive');
      const dated = takesEffect(day, member.leftAt, now);
      if (!dated.ok) return dated;
      const after = rejoined(member, placeIn(branch.orgUnit, branch.unit), dated.on);
      await documents.put('members', after);
      const told = { _id: changeId, kind: 'rejoined', on: dated.on, reason, by: authorOf(caller), at: now } as const;
      return personChange(member, after, told);
    },
    followUpPerson,
  );
  return '_id' in outcome ? answerRecord(memberId, call) : outcome;
};
