import type { ReminderDocument } from '../../../cloudfunctions/src/records/reminders/document';
import type { Messages } from '../world/messages';
import type { GatheringDocument } from '../../../cloudfunctions/src/records/gatherings/document';
import type { ReminderRoundDocument } from '../../../cloudfunctions/src/records/reminder-rounds/document';
import type { MessageConsentDocument } from '../../../cloudfunctions/src/records/message-consents/document';

const minute = 60_000;
const restMs = 180 * minute;
/** The clocks of the instances are no further off. */
const skew = 10 * minute;

const ended: readonly ReminderDocument['push'][] = ['sent', 'notPushed', 'unknown', 'failed', 'skipped'];

/** How the gathering stood when nothing went wrong any more, with some looks of the timer still to come. */
export interface Looked {
  readonly at: number;
  readonly gathering: Pick<GatheringDocument, 'state' | 'startsAt' | 'reminded'>;
}

export const lookedAt = (at: number, gathering: object | null): Looked | null =>
  gathering && { at, gathering: gathering as GatheringDocument };

/** Every message ended, came to a phone at most once, and what is written of it is so. */
export function ofTheRows(rows: readonly ReminderDocument[], delivered: Messages['delivered']): string[] {
  const times = ({ _id }: ReminderDocument) => delivered.filter(({ page }) => page.endsWith(`noticeId=${_id}`)).length;
  const isSo = (row: ReminderDocument) => {
    if (row.push === 'unknown') return true;
    return times(row) === (row.push === 'sent' ? 1 : 0);
  };
  const written = delivered.filter(({ page }) => !rows.some(({ _id }) => page.endsWith(`noticeId=${_id}`)));
  const channelOf = ({ _id }: ReminderDocument) =>
    delivered.find(({ page }) => page.endsWith(`noticeId=${_id}`))?.channel;
  return [
    ...rows
      .filter(row => row.push === 'sent' && row.channel !== channelOf(row))
      .map(row => `${row._id} is said to have come by ${row.channel}, and came by ${channelOf(row)}`),
    ...rows.filter(({ push }) => !ended.includes(push)).map(({ _id, push }) => `${_id} is ${push} in the end`),
    ...rows.filter(row => times(row) > 1).map(row => `${row._id} came ${times(row)} times`),
    ...rows
      .filter(row => times(row) <= 1 && !isSo(row))
      .map(row => `${row._id} is ${row.push}, and came ${times(row)} times`),
    ...written.map(({ page }) => `a message of ${page} came, and there is no row of it`),
  ];
}

const occasionOf = ({ _id }: ReminderDocument) => _id.split(':')[2] ?? '';

/** Who is told something is told it once, everybody else is told it too, and what there was to tell was told. */
export function ofThePeople(
  rows: readonly ReminderDocument[],
  people: readonly string[],
  { cancelledAt }: GatheringDocument,
  looked: Looked | null,
): string[] {
  // Reminded again is only who has not answered.
  const occasions = [...new Set(rows.filter(({ kind }) => kind !== 'again').map(occasionOf))];
  const isTold = (occasion: string, memberId: string) =>
    rows.filter(row => row.memberId === memberId && occasionOf(row) === occasion).length === 1;
  const uneven = occasions.filter(occasion => !people.every(memberId => isTold(occasion, memberId)));
  const twice = people.filter(
    memberId => rows.filter(row => row.memberId === memberId && row.kind === 'published').length > 1,
  );
  const isLate = ({ kind, at }: ReminderDocument) =>
    kind === 'hourBefore' && cancelledAt !== null && at > cancelledAt + 2 * skew;
  return [
    ...uneven.map(occasion => `${occasion} is not told to everybody once`),
    ...twice.map(memberId => `${memberId} is invited twice`),
    ...rows.filter(isLate).map(({ _id }) => `${_id} reminds of what is cancelled`),
    ...missing(rows, looked).map(kind => `nobody is told that it is ${kind}`),
  ];
}

/** What the timer had the time to tell, and did not. */
function missing(rows: readonly ReminderDocument[], looked: Looked | null): string[] {
  if (!looked) return [];
  const { at, gathering } = looked;
  // The looks that follow are half an hour apart.
  if (at + 30 * minute + skew >= gathering.startsAt) return [];
  const isAnnounced = gathering.reminded.some(id => id.startsWith('published'));
  const wanted = {
    published: gathering.state === 'published',
    cancelled: gathering.state === 'cancelled' && isAnnounced,
  };
  return (['published', 'cancelled'] as const).filter(kind => wanted[kind] && !rows.some(row => row.kind === kind));
}

/** How people were reminded again: what was told, who has answered, and how things stood in the end. */
export interface Again {
  readonly rounds: readonly ReminderRoundDocument[];
  readonly toldRequests: readonly string[];
  /** Those who may have read something. */
  readonly mayHaveRead: ReadonlySet<string>;
}

/** No more rounds than two, hours apart, and in each who has not answered is told once. */
export function ofTheRounds(
  rows: readonly ReminderDocument[],
  people: readonly string[],
  { rounds, toldRequests, mayHaveRead }: Again,
  looked: Looked | null,
): string[] {
  const times = rounds.map(({ at }) => at).sort((a, b) => a - b);
  const isTooSoon = times.some((at, index) => index > 0 && at - (times[index - 1] ?? 0) < restMs - 2 * skew);
  const isOpen = looked?.gathering.state === 'published' && looked.at + skew < looked.gathering.startsAt;
  const silent = isOpen ? people.filter(memberId => !mayHaveRead.has(memberId)) : [];
  const again = rows.filter(({ kind }) => kind === 'again');
  const isOf = (row: ReminderDocument, memberId: string, number: number) =>
    row.memberId === memberId && occasionOf(row) === `again-${number}`;
  return [
    ...(rounds.length > 2 ? [`there are ${rounds.length} rounds`] : []),
    ...(isTooSoon ? ['people are reminded again too soon'] : []),
    ...toldRequests
      .filter(id => !rounds.some(({ requestId }) => requestId === id))
      .map(id => `${id} was told to remind people again, and is lost`),
    ...again
      .filter(row => !rounds.some(({ number }) => occasionOf(row) === `again-${number}`))
      .map(({ _id }) => `${_id} is of no round`),
    ...rounds
      .filter(({ number, at }) => number > 1 && at < (looked?.at ?? 0) - skew)
      .flatMap(({ number }) =>
        silent
          .filter(memberId => again.filter(row => isOf(row, memberId, number)).length !== 1)
          .map(memberId => `${memberId} has not answered, and is not reminded again once`),
      ),
  ];
}

/** Whose consent lasts is sent what there is. */
export const ofTheLasting = (rows: readonly ReminderDocument[], lasting: ReadonlySet<string>): string[] =>
  rows
    .filter(({ push, memberId }) => push === 'notPushed' && lasting.has(memberId))
    .map(({ _id }) => `${_id} was not sent, although the consent lasts`);

/** No more is counted as used than was accepted, and nothing below nothing. */
export const ofTheLedger = (consents: readonly MessageConsentDocument[]): string[] =>
  consents
    .filter(({ accepted, used }) => used < 0 || used > accepted)
    .map(({ _id, accepted, used }) => `of ${_id} ${used} of ${accepted} are used`);
