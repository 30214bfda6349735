import type { Contract } from '../../../../types/contract';
import { standAt } from '../../domain/placement';
import { placeAt } from '../../domain/seating';
import type { ClaimDocument } from '../../records/claims/document';
import { deviceMark } from '../../platform/device-mark';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { meansAtPlace, recordOf } from '../attendance/check-in-rules';
import { noteRefusal } from '../attendance/refused';
import { latestSheet } from '../../records/sheets/store';
import { judgeClaim } from './rules';
import { confirmOnSheet } from './confirm';
import { addClaim, findClaim, listClaimsOf, settleClaim } from '../../records/claims/store';
import { claimOf, outcomeOf } from './view';
import type { CheckInDocument } from '../../records/check-ins/document';
import type { GatheringDocument } from '../../records/gatherings/document';
import { personAt } from '../../domain/person-at';
import { addCheckIn, findCheckIn, listCheckIns, removeCheckIn } from '../../records/check-ins/store';
import { listUndoneOf } from '../../records/attempts/store';
import { findMember, findMembers } from '../../records/members/store';
import { refuseEnded } from '../../records/gatherings/rules';
import { receiptOf } from '../../domain/attendance';

type Operations = Contract['claims'];

const recorded = (gathering: GatheringDocument, checkIn: CheckInDocument, name: string, now: number) => {
  const receipt = receiptOf(gathering, checkIn, name);
  return done({ outcome: 'recorded', receipt, reason: null, by: null, words: null, now });
};

/** Whether the secretary has taken back the very check-in that is claimed, which a phone may send again long after. */
async function wasUndone(gatheringId: string, memberId: string, at: number): Promise<boolean> {
  const undone = await listUndoneOf(gatheringId, memberId);
  return undone.some(({ checkIn }) => checkIn?.at === at);
}

const submitClaim: Handler<Operations['submitClaim']> = async (input, call) => {
  const { caller, gathering, own, now } = call;
  const { member, memberId, name } = caller;
  if (own.checkIn) return recorded(gathering, own.checkIn, name, now);
  const { claimId, code, place, deviceId, at, clockAgeMs } = input;
  const stand = standAt(member, gathering);
  const seat = placeAt(gathering, own.signUpList, memberId);
  const verdict = judgeClaim({ ...own, gathering, stand, seat, name, now, claim: { code, place, at, clockAgeMs } });
  if (verdict.is === 'refused') {
    const { refusal } = verdict;
    if (refusal.word === 'alreadyCheckedIn' || refusal.word === 'gatheringClosed') throw new Failure('conflict');
    await noteRefusal(refusal, call);
    return { ok: false, refusal };
  }
  const { branchId, observer } = stand ?? { branchId: member.branchId, observer: false };
  const device = deviceId === undefined ? undefined : deviceMark(gathering._id, deviceId, now);
  const means = meansAtPlace(gathering) ?? 'code';
  if (verdict.is === 'accepted' && !(await wasUndone(gathering._id, memberId, at))) {
    const came = { means, at, learnedAt: now, by: null, place, device };
    const record = recordOf(gathering, memberId, { branchId, observer }, came);
    const added = await addCheckIn(record);
    const first = added ? record : await findCheckIn(gathering._id, memberId);
    if (!first) throw new Failure('conflict');
    // What was sent twice may have been undone between the look and the record.
    if (!added || !(await wasUndone(gathering._id, memberId, at))) return recorded(gathering, first, name, now);
    await removeCheckIn(record);
  }
  const claim: ClaimDocument = {
    _id: personAt(gathering._id, memberId),
    ...{ claimId, gatheringId: gathering._id, memberId, branchId, observer, means, at, learnedAt: now },
    reason: verdict.is === 'toVerify' ? verdict.reason : 'undone',
    shownAt: verdict.shownAt,
    place: place ?? null,
    ...(device !== undefined && { device }),
    ...{ state: 'toVerify', decidedBy: null, decidedAt: null, words: null },
  };
  if (await addClaim(claim)) return done(outcomeOf(claim, now));
  const first = await findClaim(claim._id);
  if (!first) throw new Failure('conflict');
  return done(outcomeOf(first, now));
};

/** Ids of those of a branch who are on record by now: on the closed sheet, or by a check-in. */
async function onRecord(gathering: GatheringDocument, branchId: string): Promise<ReadonlySet<string>> {
  if (gathering.state !== 'closed')
    return new Set((await listCheckIns(gathering._id, [branchId])).map(({ memberId }) => memberId));
  const sheet = await latestSheet(gathering._id, branchId);
  const came = (sheet?.rows ?? []).filter(({ attendance }) => attendance !== 'absent' && attendance !== 'excused');
  return new Set(came.map(({ memberId }) => memberId));
}

const listClaims: Handler<Operations['listClaims']> = async ({ gatheringId, branchId }, { gathering, now }) => {
  const claims = await listClaimsOf(gatheringId, branchId);
  if (claims.length === 0) return done({ items: [], now });
  const [there, members] = await Promise.all([
    onRecord(gathering, branchId),
    findMembers(claims.map(({ memberId }) => memberId)),
  ]);
  const nameOf = new Map(members.map(({ _id, name }) => [_id, name]));
  const shown = claims.filter(({ state, memberId }) => state !== 'toVerify' || !there.has(memberId));
  const items = shown.map(claim => claimOf(claim, nameOf.get(claim.memberId) ?? ''));
  const rank = (state: ClaimDocument['state']) => (state === 'toVerify' ? 0 : 1);
  return done({ items: items.sort((a, b) => rank(a.state) - rank(b.state)), now });
};

const decideClaim: Handler<Operations['decideClaim']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, branchId, memberId, claimId, outcome, words } = input;
  const _id = personAt(gatheringId, memberId);
  const [claim, member] = await Promise.all([findClaim(_id), findMember(memberId)]);
  if (claim?.claimId !== claimId || claim.branchId !== branchId || !member) return refuse('noClaim');
  const by = authorOf(caller);
  const isOwn = claim.state === outcome && claim.decidedBy?.memberId === by.memberId;
  if (claim.state !== 'toVerify' && !isOwn)
    return refuse('alreadyDecided', { by: claim.decidedBy?.name ?? '', state: claim.state });
  // The record first: told confirmed, it is there, whatever crashes in between.
  if (outcome === 'confirmed' && claim.state === 'toVerify') {
    if (gathering.state === 'closed') {
      if (!(await confirmOnSheet(gathering, claim, member, { by, words, now })))
        return refuse('notExpected', { memberIds: [memberId] });
    } else {
      const ended = refuseEnded(gathering);
      if (ended?.word === 'gatheringCancelled') return { ok: false, refusal: ended };
      const { means, at, place, device, observer } = claim;
      const came = { means, at, learnedAt: now, by, place: place ?? undefined, device: device ?? undefined };
      await addCheckIn(recordOf(gathering, memberId, { branchId, observer }, came));
    }
  }
  const settled = await settleClaim(_id, { state: outcome, decidedBy: by, decidedAt: now, words });
  const current = settled ?? (await findClaim(_id));
  if (!current || current.state === 'toVerify') throw new Failure('conflict');
  if (current.state !== outcome)
    return refuse('alreadyDecided', { by: current.decidedBy?.name ?? '', state: current.state });
  return done({ claim: claimOf(current, member.name), now });
};

export const claims: Handlers<Operations> = { submitClaim, listClaims, decideClaim };
