import type { Contract } from '../../../../types/contract';
import { longestReflection } from '../../../../types/study';
import { standAt } from '../../domain/placement';
import { placeAt } from '../../domain/seating';
import { manages } from '../../runtime/access';
import { cursorAfter, parseCursor } from '../../runtime/cursor';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Call, type Handler, type Handlers } from '../../runtime/handlers';
import { recordOf } from '../attendance/check-in-rules';
import { noteRefusal } from '../attendance/refused';
import { planOf } from '../../records/gatherings/rules';
import { materialsOf, readsReflections, refuseStudy } from './rules';
import type { CheckInDocument } from '../../records/check-ins/document';
import { addCheckIn, findCheckIn, listStudied } from '../../records/check-ins/store';
import { findMembers } from '../../records/members/store';
import { receiptOf } from '../../domain/attendance';

type Operations = Contract['study'];

const reflectionsAtOnce = 50;

/** What a check-in says of somebody's studies; null where they came by other means. */
const handedIn = (checkIn: CheckInDocument | null) =>
  checkIn?.study ? { reflection: checkIn.study.reflection, at: checkIn.at } : null;

const getStudy: Handler<Operations['getStudy']> = async (_input, { gathering, own, now }) => {
  const { online } = planOf(gathering).means;
  if (!online) return refuse('notThisWay');
  const { reflectionLength: atLeast } = online;
  const materials = materialsOf(gathering);
  return done({ materials, atLeast, atMost: longestReflection, mine: handedIn(own.checkIn), now });
};

const submitReflection: Handler<Operations['submitReflection']> = async ({ opened, reflection }, call) => {
  const { caller, gathering, own, now } = call;
  const { member, memberId, name } = caller;
  const stand = standAt(member, gathering);
  const seat = placeAt(gathering, own.signUpList, memberId);
  const refusal = refuseStudy({ gathering, stand, seat, name, checkIn: own.checkIn, opened, reflection, now });
  if (refusal) {
    await noteRefusal(refusal, call);
    return { ok: false, refusal };
  }
  const came = { means: 'online', at: now, learnedAt: now, by: null, reflection } as const;
  const record = recordOf(gathering, memberId, stand ?? { ...member, observer: false }, came);
  if (await addCheckIn(record)) return done({ receipt: receiptOf(gathering, record, name) });
  const first = await findCheckIn(gathering._id, memberId);
  if (!first) throw new Failure('conflict');
  return refuse('alreadyCheckedIn', { receipt: receiptOf(gathering, first, name) });
};

const reads = ({ gathering, caller, host }: Call<Operations['getReflection']['access']>): boolean =>
  readsReflections(gathering, caller.memberId, manages(caller.held, host));

const getReflection: Handler<Operations['getReflection']> = async ({ gatheringId, memberId }, call) => {
  if (memberId !== call.caller.memberId && !reads(call)) return refuse('notForYou');
  return done({ handedIn: handedIn(await findCheckIn(gatheringId, memberId)), now: call.now });
};

const listReflections: Handler<Operations['listReflections']> = async ({ gatheringId, cursor }, call) => {
  if (!reads(call)) return refuse('notForYou');
  const page = await listStudied(gatheringId, parseCursor(cursor), reflectionsAtOnce);
  const people = page.length > 0 ? await findMembers(page.map(({ memberId }) => memberId)) : [];
  const personOf = new Map(people.map(person => [person._id, person]));
  const items = page.flatMap(checkIn => {
    const own = handedIn(checkIn);
    const { name = '', branchName = '' } = personOf.get(checkIn.memberId) ?? {};
    return own ? [{ ...own, memberId: checkIn.memberId, name, branchName }] : [];
  });
  return done({ items, next: cursorAfter(page, reflectionsAtOnce, ({ at }) => at), now: call.now });
};

export const study: Handlers<Operations> = { getStudy, submitReflection, getReflection, listReflections };
