import type { Contract } from '../../../../types/contract';
import { mayVouchFor, rolesOf } from '../../domain/roles';
import { firstAdministrator } from '../../platform/configuration';
import { cursorAfter, parseCursor } from '../../runtime/cursor';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { findAccount } from '../../records/accounts/store';
import { beginForgetting, proceed } from './forgetting';
import { isSameAnswer, isSameRequest, openLimit } from './request-rules';
import { daysKept } from './retention-rules';
import { countOf } from './store';
import { accountOf, heldOf, placementsOf, profileOf, receivedRequestOf, requestOf } from './view';
import { findFavourites } from '../../records/favourites/store';
import { findConsent } from '../../records/consents/store';
import { findMember, findMembers } from '../../records/members/store';
import {
  addRequest,
  closeRequest,
  findRequest,
  listRequestsBelow,
  listRequestsOf,
} from '../../records/privacy-requests/store';
import { countSignUpsOf } from '../../records/sign-up-lists/store';
import { countSheetsWith } from '../../records/sheets/store';
import { countReflectionsOf } from '../../records/check-ins/store';

type Operations = Contract['privacy'];

const requestsAtOnce = 20;

const getOwnData: Handler<Operations['getOwnData']> = async (_input, { caller, openid, now }) => {
  const { member, memberId } = caller;
  const own = { memberId };
  const [account, consent, favourites, sheets, signUps, ...counts] = await Promise.all([
    findAccount(openid),
    findConsent(openid),
    findFavourites(memberId),
    countSheetsWith(memberId),
    countSignUpsOf(memberId),
    countOf('reveals', own),
    countOf('checkIns', own),
    countOf('leaves', own),
    countOf('attempts', own),
    countOf('privacyRequests', { memberId, state: 'open' }),
    countOf('reminders', own),
    countOf('attachments', { 'proof.memberId': memberId }),
    countReflectionsOf(memberId),
  ]);
  const [reveals, checkIns, leaves, attempts, openRequests, reminders, leaveProofs, reflections] = counts;
  return done({
    profile: profileOf(member),
    placements: placementsOf(member),
    roles: heldOf(member, caller.held, now),
    account: accountOf(account, consent),
    counts: {
      favourites: favourites?.memberIds.length ?? 0,
      ...{ reveals, checkIns, leaves, attempts, sheets, openRequests, reminders, signUps, leaveProofs, reflections },
    },
    keptForDays: daysKept,
    now,
  });
};

const submitRequest: Handler<Operations['submitRequest']> = async (input, { caller, now }) => {
  const { requestId, kind, words } = input;
  const { memberId, member } = caller;
  const field = kind === 'correction' ? input.field : null;
  const request = {
    ...{ _id: requestId, memberId, path: member.path, kind, field, words, at: now },
    ...({ state: 'open', answer: null } as const),
  };
  const earlier = await findRequest(requestId);
  if (!earlier && (await countOf('privacyRequests', { memberId, state: 'open' })) >= openLimit)
    return refuse('tooManyOpen', { limit: openLimit });
  if (!earlier && (await addRequest(request))) return done({ request: requestOf(request) });
  const made = earlier ?? (await findRequest(requestId));
  if (!made || !isSameRequest(made, request)) throw new Failure('conflict');
  return done({ request: requestOf(made) });
};

const listOwnRequests: Handler<Operations['listOwnRequests']> = async ({ cursor }, { caller, now }) => {
  const page = await listRequestsOf(caller.memberId, parseCursor(cursor), requestsAtOnce);
  return done({ items: page.map(requestOf), next: cursorAfter(page, requestsAtOnce, ({ at }) => at), now });
};

const listRequests: Handler<Operations['listRequests']> = async ({ state, cursor }, { caller, orgUnit, now }) => {
  const page = await listRequestsBelow(orgUnit._id, state === 'open', parseCursor(cursor), requestsAtOnce);
  const members = await findMembers(page.map(({ memberId }) => memberId));
  const byId = new Map(members.map(member => [member._id, member]));
  return done({
    items: page.map(request => receivedRequestOf(request, byId.get(request.memberId), caller.memberId)),
    next: cursorAfter(page, requestsAtOnce, ({ at }) => at),
    now,
  });
};

const answerRequest: Handler<Operations['answerRequest']> = async (input, { caller, orgUnit, now }) => {
  const { requestId, outcome, words } = input;
  const request = await findRequest(requestId);
  if (!request?.path.includes(orgUnit._id)) return refuse('notFound');
  if (request.memberId === caller.memberId) return refuse('ownRequest');
  const answered =
    (await closeRequest(requestId, outcome, words, authorOf(caller), now)) ?? (await findRequest(requestId));
  // It went with the person who had made it.
  if (!answered?.answer) return refuse('notFound');
  if (!isSameAnswer(answered, input, caller.memberId))
    return refuse('alreadyAnswered', { by: answered.answer.by.name, at: answered.answer.at });
  return done({ request: requestOf(answered) });
};

const forget: Handler<Operations['forget']> = async ({ memberId, reason }, { caller, orgUnit, now }) => {
  const member = await findMember(memberId);
  if (!member?.path.includes(orgUnit._id)) return refuse('notFound');
  if (memberId === caller.memberId) return refuse('notOneself');
  const administers = rolesOf(member, now, firstAdministrator()).filter(({ role }) => role === 'administrator');
  if (!mayVouchFor(caller.held, { path: member.path, held: administers })) return refuse('beyondRights');
  const begun = await beginForgetting(member, authorOf(caller), reason, now);
  const { pseudonym, doneAt } = await proceed(begun, now);
  return done({ pseudonym, done: doneAt !== null });
};

export const privacy: Handlers<Operations> = {
  getOwnData,
  submitRequest,
  listOwnRequests,
  listRequests,
  answerRequest,
  forget,
};
