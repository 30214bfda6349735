import type { Contract } from '../../../../types/contract';
import { manages } from '../../runtime/access';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { recordOf } from './check-in-rules';
import { listExpected, listInvited, listObservers, readRoll } from './roll';
import { noteUndoing, readUndoing } from './undoing';
import { findLeave, saveLeave, withdrawApproved } from '../../records/leaves/store';
import { rollCallOf } from './view';
import type { MemberDocument } from '../../records/members/document';
import { personAt } from '../../domain/person-at';
import { addCheckIn, findCheckIn, removeCheckIn } from '../../records/check-ins/store';
import { refuseClosed, refuseEnded } from '../../records/gatherings/rules';
import { recordedOver } from '../../records/leaves/rules';
import { receiptOf } from '../../domain/attendance';

type Operations = Contract['attendance'];

/** Those of the ids that are not expected with the branch. */
function strangers(memberIds: readonly string[], members: readonly MemberDocument[]): string[] {
  const known = new Set(members.map(({ _id }) => _id));
  return memberIds.filter(id => !known.has(id));
}

const getRollCall: Handler<Operations['getRollCall']> = async ({ branchId }, { gathering, caller, host, now }) => {
  const { state } = gathering;
  if (state !== 'published' && state !== 'closed') return refuse('notPublished');
  const { rows, unseated, phonesShared, guests } = await readRoll(gathering, branchId, state === 'closed');
  const runsIt = state === 'published' && manages(caller.held, host);
  const may = {
    maySignUp: runsIt && unseated.length > 0,
    mayKeepGuests: runsIt && branchId === gathering.host.orgUnitId,
  };
  return done(rollCallOf({ ...gathering, state }, branchId, { rows, unseated, phonesShared, guests, ...may }, now));
};

const checkInByHand: Handler<Operations['checkInByHand']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, branchId, memberIds } = input;
  if (gathering.state === 'draft') return refuse('notPublished');
  const ended = refuseEnded(gathering);
  if (ended) return { ok: false, refusal: ended };
  const { opensAt } = gathering.checkIn;
  if (now < opensAt) return refuse('notOpenYet', { opensAt });
  const [expected, observers] = await Promise.all([
    listExpected(gathering, branchId),
    listObservers(gathering, branchId),
  ]);
  const members = [...expected, ...observers];
  const unknown = strangers(memberIds, members);
  if (unknown.length > 0) {
    const invited = gathering.signUp ? await listInvited(gathering, branchId) : [];
    const strange = strangers(unknown, invited);
    const [word, ids] = strange.length > 0 ? (['notExpected', strange] as const) : (['notSignedUp', unknown] as const);
    return refuse(word, { memberIds: ids });
  }

  const nameOf = new Map(members.map(({ _id, name }) => [_id, name]));
  const sittingIn = new Set(observers.map(({ _id }) => _id));
  const results = await Promise.all(
    [...new Set(memberIds)].map(async memberId => {
      const stand = { branchId, observer: sittingIn.has(memberId) };
      const came = { means: 'byHand', at: now, learnedAt: now, by: authorOf(caller) } as const;
      const record = recordOf(gathering, memberId, stand, came);
      const added = await addCheckIn(record);
      const inForce = added ? record : await findCheckIn(gatheringId, memberId);
      if (!inForce) throw new Failure('conflict');
      return { added, receipt: receiptOf(gathering, inForce, nameOf.get(memberId) ?? '') };
    }),
  );
  const receiptsOf = (added: boolean) => results.filter(result => result.added === added).map(({ receipt }) => receipt);
  return done({ receipts: receiptsOf(true), already: receiptsOf(false) });
};

const undoCheckIn: Handler<Operations['undoCheckIn']> = async (input, { gathering, caller, now }) => {
  const { checkIn, member, undone } = await readUndoing(input, gathering);
  const name = member?.name ?? '';
  if (undone) {
    await removeCheckIn(undone);
    return done({ undone: receiptOf(gathering, undone, name) });
  }
  const closed = refuseClosed(gathering);
  if (closed) return { ok: false, refusal: closed };
  if (!checkIn || !member) return refuse('notCheckedIn');
  const about = { at: now, outcome: 'undone', reason: input.reason, by: authorOf(caller) } as const;
  const inJournal = await noteUndoing(input, checkIn, about);
  await removeCheckIn(inJournal);
  return done({ undone: receiptOf(gathering, inJournal, name) });
};

const excuse: Handler<Operations['excuse']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, branchId, memberId, reason } = input;
  const closed = refuseClosed(gathering);
  if (closed) return { ok: false, refusal: closed };
  if (gathering.state !== 'published') return refuse('notPublished');
  const _id = personAt(gatheringId, memberId);
  const [members, checkIn, was] = await Promise.all([
    listExpected(gathering, branchId),
    findCheckIn(gatheringId, memberId),
    findLeave(_id),
  ]);
  const member = members.find(({ _id }) => _id === memberId);
  if (!member) return refuse('notExpected', { memberIds: [memberId] });
  if (checkIn) return refuse('alreadyCheckedIn', { receipt: receiptOf(gathering, checkIn, member.name) });
  const leave = recordedOver(was, {
    _id,
    gatheringId,
    memberId,
    branchId,
    state: 'approved',
    reason,
    decidedBy: authorOf(caller),
    decidedAt: now,
  });
  if (!(await saveLeave(was, leave))) throw new Failure('conflict');
  return done({ memberId, reason });
};

const withdrawExcuse: Handler<Operations['withdrawExcuse']> = async (
  { gatheringId, branchId, memberId },
  { gathering },
) => {
  const closed = refuseClosed(gathering);
  if (closed) return { ok: false, refusal: closed };
  const { members } = await readRoll(gathering, branchId, false);
  if (members.some(({ _id }) => _id === memberId)) await withdrawApproved(gatheringId, memberId);
  return done({ memberId });
};

/** What a secretary does while the roll of a branch is being called. */
export const rollCall = { getRollCall, checkInByHand, undoCheckIn, excuse, withdrawExcuse };
