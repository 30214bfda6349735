import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse, done } from '../../../runtime/handlers';
import { findRequest, closeRequest } from '../../../records/privacy-requests/store';
import { authorOf } from '../../../runtime/facts';
import { isSameAnswer } from '../rules/requests';
import { requestOf } from '../view';

/** An administrator answers a request of somebody else, once. */
export const answerRequest: Handler<Contract['privacy']['answerRequest']> = async (input, { caller, orgUnit, now }) => {
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
