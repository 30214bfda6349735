import type { PrivacyRequestDocument } from '../../../records/privacy-requests/document';

/** So many requests of one member may wait for an answer. */
export const openLimit = 5;

type Asked = Pick<PrivacyRequestDocument, 'memberId' | 'kind' | 'field' | 'words'>;

/** Whether a request that is there is the one that is being made: then its answer was lost. */
export const isSameRequest = (made: Asked, asked: Asked): boolean =>
  made.memberId === asked.memberId &&
  made.kind === asked.kind &&
  made.field === asked.field &&
  made.words === asked.words;

interface Answering {
  readonly outcome: 'done' | 'declined';
  readonly words: string;
}

/** Whether a request was answered in just this way by just this person: then the answer to that call was lost. */
export const isSameAnswer = (
  { state, answer }: Pick<PrivacyRequestDocument, 'state' | 'answer'>,
  { outcome, words }: Answering,
  authorId: string,
): boolean => state === outcome && answer?.words === words && answer.by.memberId === authorId;
