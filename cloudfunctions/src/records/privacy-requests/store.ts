import { collection } from '../../platform/database';
import type { PrivacyRequestDocument } from './document';
import type { Author } from '../../domain/author';
import { is } from '../../platform/operators';

const requests = collection('privacyRequests');

/** Adds a request; false if that one exists. */
export const addRequest = (request: PrivacyRequestDocument) => requests.insert(request);

export const findRequest = (id: string) => requests.find(id);

type After = readonly [at: number, id: string] | null;

const latestFirst = [
  ['at', 'desc'],
  ['_id', 'desc'],
] as const;

/** A member's requests, latest first. */
export const listRequestsOf = (memberId: string, after: After, limit: number) =>
  requests.list({ memberId }, { limit, after, orderBy: latestFirst });

/** The requests from below an organisation unit, latest first. */
export const listRequestsBelow = (orgUnitId: string, isOpen: boolean, after: After, limit: number) =>
  requests.list(
    { path: orgUnitId, state: isOpen ? 'open' : is.in(['done', 'declined']) },
    { limit, after, orderBy: latestFirst },
  );

/** Answers a request that is open; null if it is not. */
export const closeRequest = (id: string, state: 'done' | 'declined', words: string, by: Author, at: number) =>
  requests.changeOne({ _id: id, state: 'open' }, { state, answer: { words, by, at } });
