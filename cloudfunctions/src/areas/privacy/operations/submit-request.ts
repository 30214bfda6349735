import type { Contract } from '../../../../../types/contract';
import type { PrivacyRequestDocument } from '../../../records/privacy-requests/document';
import { addRequest, findRequest } from '../../../records/privacy-requests/store';
import { Failure } from '../../../runtime/failures';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { isSameRequest, openLimit } from '../rules/requests';
import { countDocuments } from '../sweep/documents';
import { requestOf } from '../view';

/** A member asks for a correction, or says something about their data. */
export const submitRequest: Handler<Contract['privacy']['submitRequest']> = async (input, { caller, now }) => {
  const { requestId, kind, words } = input;
  const { memberId, member } = caller;
  const field = kind === 'rectification' ? input.field : null;
  const request: PrivacyRequestDocument = {
    _id: requestId,
    memberId,
    path: member.path,
    kind,
    field,
    words,
    at: now,
    state: 'open',
    answer: null,
  };
  const earlier = await findRequest(requestId);
  if (!earlier && (await countDocuments('privacyRequests', { memberId, state: 'open' })) >= openLimit)
    return refuse('tooManyOpen', { limit: openLimit });
  if (!earlier && (await addRequest(request))) return done({ request: requestOf(request) });
  const made = earlier ?? (await findRequest(requestId));
  if (!made || !isSameRequest(made, request)) throw new Failure('conflict');
  return done({ request: requestOf(made) });
};
