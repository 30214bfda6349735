import type { Contract } from '../../../../types/contract';
import type { PersonDetails } from '../../../../types/membership';
import { mayVouchFor } from '../../domain/roles';
import { storedPhone } from '../../platform/personal-data';
import { authorOf } from '../../runtime/facts';
import { refuse, type Handler } from '../../runtime/handlers';
import { memberDocument } from '../roster/member-document';
import { readingOf } from '../../domain/pinyin';
import { carryOut } from './change';
import { takesEffect } from './day-rules';
import { followUpPerson } from './follow-ups';
import { fieldChanges, personChange } from '../../records/roster-changes/rules';
import { answerRecord, branchAt, changePerson, heldBy } from './person';
import { amended, keeps } from './rules';
import type { MemberDocument } from '../../records/members/document';

type Operations = Contract['membership'];

export const add: Handler<Operations['add']> = async ({ orgUnitId, changeId, no, on: day, details }, call) => {
  const { caller, now } = call;
  const memberId = `M${no}`;
  const outcome = await carryOut(
    { kind: 'added', changeId, subjectId: memberId },
    call,
    async documents => {
      const branch = await branchAt(documents, orgUnitId);
      if (!branch) return refuse('notABranch');
      const taken = await documents.find('members', memberId);
      if (taken) {
        const { name, branchName } = keeps(caller.held, taken) ? taken : { name: null, branchName: null };
        return refuse('numberTaken', { name, branchName, left: taken.state !== 'active' });
      }
      const dated = takesEffect(day, null, now);
      if (!dated.ok) return dated;
      const person = { ...details, phone: details.phone ?? null, no, branchId: orgUnitId };
      const member = memberDocument(person, branch, dated.on);
      if (!mayVouchFor(caller.held, { path: member.path, held: heldBy(member, now) })) return refuse('beyondRights');
      await documents.insert('members', member);
      return personChange(null, member, { _id: changeId, kind: 'added', on: dated.on, by: authorOf(caller), at: now });
    },
    followUpPerson,
  );
  return '_id' in outcome ? answerRecord(memberId, call) : outcome;
};

/** The number as it is to be stored; one that is stored already stays as it was sealed. */
function phoneOf(member: MemberDocument, phone: PersonDetails['phone']): MemberDocument['phone'] {
  if (phone === undefined) return member.phone;
  if (phone === null) return null;
  return storedPhone(phone, member.phone);
}

export const amend: Handler<Operations['amend']> = async ({ details, reason, ...aimed }, call) =>
  changePerson('amended', aimed, call, async member => {
    const { caller, now } = call;
    const phone = phoneOf(member, details.phone);
    const after = amended(member, details, { ...readingOf(details.name), phone });
    if (fieldChanges(member, after, now).length === 0) return refuse('unchanged');
    // Whoever has the number can sign in as that member, and a duty brings rights.
    const opensTheWay = phone !== member.phone && phone !== null;
    if (opensTheWay && !mayVouchFor(caller.held, { path: member.path, held: heldBy(member, now) }))
      return refuse('beyondRights');
    if (after.duty !== member.duty && member._id === caller.memberId) return refuse('beyondRights');
    return { after, reason };
  });
