import type { Contract } from '../../../../types/contract';
import { audienceIn } from '../../domain/placement';
import { placeIn, seatingOf } from '../../domain/seating';
import type { SignUpEntry, SignUpListDocument } from '../../records/sign-up-lists/document';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { hasSignUp, openList, readPeople, takeOff } from './list';
import { listLimit, refuseSignUp } from './rules';
import { enter, findList } from '../../records/sign-up-lists/store';
import { everyoneIn, namedIn, placeOf, rowsOf, summaryOf, withdrawalsOf, type WithSignUp } from './view';
import type { MemberDocument } from '../../records/members/document';
import type { GatheringDocument } from '../../records/gatherings/document';
import { findActiveMember } from '../../records/members/store';
import { refuseNotLive } from '../../records/gatherings/rules';

type Operations = Contract['signUps'];

function entryOf(
  signUpId: string,
  member: MemberDocument,
  gathering: GatheringDocument,
  byHand: SignUpEntry['byHand'],
  at: number,
): SignUpEntry {
  const { branchId } = audienceIn(member, gathering) ?? member;
  return { signUpId, memberId: member._id, branchId, at, byHand };
}

type Reader = { readonly caller: { readonly member: MemberDocument }; readonly now: number };

/** The list as the caller may know it. */
async function answer(gathering: WithSignUp, list: SignUpListDocument, { caller: { member }, now }: Reader) {
  const people = await readPeople(namedIn(list, member._id));
  return done({ signUp: summaryOf(gathering, list, member, people, now), now });
}

const getSignUp: Handler<Operations['getSignUp']> = async (_input, call) => {
  const { gathering } = call;
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  return answer(gathering, await openList(gathering), call);
};

const signUp: Handler<Operations['signUp']> = async ({ signUpId }, call) => {
  const { gathering, now } = call;
  const { member } = call.caller;
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  const list = await openList(gathering);
  const isDone = ({ order, withdrawn }: SignUpListDocument) =>
    order.some(({ memberId }) => memberId === member._id) || withdrawn.some(entry => entry.signUpId === signUpId);
  if (isDone(list)) return answer(gathering, list, call);
  const refusal =
    refuseNotLive(gathering) ??
    refuseSignUp(gathering.signUp, list, member._id, audienceIn(member, gathering) !== null, now);
  if (refusal) return { ok: false, refusal };
  const entered = await enter(gathering._id, entryOf(signUpId, member, gathering, null, now), listLimit);
  if (entered) return answer(gathering, entered, call);
  const current = await openList(gathering);
  return isDone(current) ? answer(gathering, current, call) : refuse('listFull', { limit: listLimit });
};

const withdrawSignUp: Handler<Operations['withdrawSignUp']> = async ({ signUpId }, call) => {
  const { gathering, now } = call;
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  const list = await openList(gathering);
  const entry = list.order.find(one => one.signUpId === signUpId && one.memberId === call.caller.memberId);
  if (!entry) return answer(gathering, list, call);
  const ended = refuseNotLive(gathering);
  if (ended) return { ok: false, refusal: ended };
  const { closesAt } = gathering.signUp;
  if (now >= closesAt) return refuse('signUpOver', { closesAt });
  return answer(gathering, await takeOff(list, signUpId, { withdrawnAt: now, byHand: null }), call);
};

const listSignUps: Handler<Operations['listSignUps']> = async (_input, { gathering, caller, now }) => {
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  const list = await openList(gathering);
  const people = await readPeople(everyoneIn(list));
  return done({
    title: gathering.title,
    signUp: summaryOf(gathering, list, caller.member, people, now),
    mayChange: gathering.state === 'published',
    rows: rowsOf(list, people),
    withdrawn: withdrawalsOf(list, people),
    now,
  });
};

const signUpByHand: Handler<Operations['signUpByHand']> = async (input, { gathering, caller, now }) => {
  const { signUpId, memberId, reason } = input;
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  const ended = refuseNotLive(gathering);
  if (ended) return { ok: false, refusal: ended };
  const [member, list] = await Promise.all([findActiveMember(memberId), openList(gathering)]);
  if (!member || !audienceIn(member, gathering)) return refuse('notExpected');
  const byHand = { by: caller.memberId, reason };
  const entered = await enter(list._id, entryOf(signUpId, member, gathering, byHand, now), listLimit);
  const current = entered ?? (await findList(list._id)) ?? list;
  const place = placeIn(seatingOf(current), memberId);
  if (place) return done({ place: placeOf(place, await readPeople(namedIn(current, memberId))), now });
  if (current.withdrawn.some(entry => entry.signUpId === signUpId)) return refuse('alreadyWithdrawn');
  if (current.order.length >= listLimit) return refuse('listFull', { limit: listLimit });
  throw new Failure('conflict');
};

const signOut: Handler<Operations['signOut']> = async ({ signUpId, reason }, { gathering, caller, now }) => {
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  const list = await openList(gathering);
  if (list.withdrawn.some(entry => entry.signUpId === signUpId)) return done({ now });
  const ended = refuseNotLive(gathering);
  if (ended) return { ok: false, refusal: ended };
  if (!list.order.some(one => one.signUpId === signUpId)) return refuse('notSignedUp');
  await takeOff(list, signUpId, { withdrawnAt: now, byHand: { by: caller.memberId, reason } });
  return done({ now });
};

export const signUps: Handlers<Operations> = {
  getSignUp,
  signUp,
  withdrawSignUp,
  listSignUps,
  signUpByHand,
  signOut,
};
