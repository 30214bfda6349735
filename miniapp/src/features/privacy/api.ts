import type { OwnField } from '../../../../types/privacy';
import { ask, call } from '../../platform/call';

/** Everything that is kept about me. */
export const getOwnData = () => ask('privacy', 'getOwnData', {});

/** One page of my requests, latest first. */
export const listOwnRequests = (cursor: string | null) => ask('privacy', 'listOwnRequests', { cursor });

/** What a member asks for. `requestId` from `newId()`, the same one on every retry. */
export interface NewRequest {
  readonly requestId: string;
  readonly kind: 'rectification' | 'deletion';
  readonly field: OwnField | null;
  readonly words: string;
}

export const submitRequest = (request: NewRequest) => call('privacy', 'submitRequest', request);

/** One page of the requests from below an organisation unit, latest first. */
export const listRequests = (orgUnitId: string, state: 'open' | 'answered', cursor: string | null) =>
  ask('privacy', 'listRequests', { orgUnitId, state, cursor });

export const answerRequest = (orgUnitId: string, requestId: string, outcome: 'done' | 'declined', words: string) =>
  call('privacy', 'answerRequest', { orgUnitId, requestId, outcome, words });

/** Forgets a person for good. */
export const forget = (orgUnitId: string, memberId: string, reason: string) =>
  call('privacy', 'forget', { orgUnitId, memberId, reason });
