import type { SignUpPlace, SignUpRow, SignUpSummary, SignUpWithdrawal } from '../../../../types/sign-ups';
import { audienceIn } from '../../domain/placement';
import { positionIn, seatingOf } from '../../domain/seating';
import type { WithSignUp } from '../../domain/sign-up';
import type { SignUpEntry, SignUpListDocument } from '../../records/sign-up-lists/document';
import { signUpStateOf } from './rules';
import type { MemberDocument } from '../../records/members/document';

/** Those who stand in a list, as the roster has them now. */
export type People = ReadonlyMap<string, Pick<MemberDocument, 'name' | 'branchName'>>;

const nameOf = (memberId: string, people: People) => people.get(memberId)?.name ?? '';

const byHandOf = (byHand: SignUpEntry['byHand'], people: People) =>
  byHand && { by: nameOf(byHand.by, people), reason: byHand.reason };

type FoundPlace = NonNullable<ReturnType<typeof positionIn<SignUpEntry>>>;

/** A place in a list. */
export function placeOf({ entry, state, position }: FoundPlace, people: People): SignUpPlace {
  const { signUpId, at, byHand } = entry;
  return { signUpId, state, position, at, byHand: byHandOf(byHand, people) };
}

/** Ids of those who signed a member up or off, whose names their summary shows. */
export function peopleBehind({ order, withdrawn }: SignUpListDocument, memberId: string): string[] {
  const own = [...order, ...withdrawn].filter(entry => entry.memberId === memberId);
  return own.flatMap(({ byHand }) => (byHand ? [byHand.by] : []));
}

/** Ids of all who stand in a list, or changed it by hand. */
export const everyoneIn = ({ order, withdrawn }: SignUpListDocument): string[] =>
  [...order, ...withdrawn].flatMap(({ memberId, byHand }) => (byHand ? [memberId, byHand.by] : [memberId]));

/** The state of the list, as a reader may know it. */
export function summaryOf(
  gathering: WithSignUp,
  list: SignUpListDocument,
  reader: MemberDocument,
  people: People,
  now: number,
): SignUpSummary {
  const { opensAt, closesAt } = gathering.signUp;
  const seating = seatingOf(list);
  const mine = positionIn(seating, reader._id);
  const seatsLeft = seating.leftFor(reader.branchId);
  const last = list.withdrawn.findLast(({ memberId }) => memberId === reader._id);
  const signedOut = mine ? null : byHandOf(last?.byHand ?? null, people);
  return {
    opensAt,
    closesAt,
    capacity: list.terms.capacity,
    seated: seating.seated.length,
    waiting: seating.waiting.length,
    seatsLeft,
    mine: mine && placeOf(mine, people),
    signedOut: last && signedOut ? { ...signedOut, at: last.withdrawnAt } : null,
    state: signUpStateOf(gathering, mine?.entry ?? null, seatsLeft, audienceIn(reader, gathering) !== null, now),
    mayWithdraw: mine !== null && gathering.state === 'published' && now < closesAt,
  };
}

const personOf = (memberId: string, people: People) => ({
  memberId,
  name: nameOf(memberId, people),
  branchName: people.get(memberId)?.branchName ?? '',
});

/** Everybody on the list: the seated first, then those who wait. */
export function rowsOf(list: SignUpListDocument, people: People): SignUpRow[] {
  const { seated, waiting } = seatingOf(list);
  const rows = (entries: readonly SignUpEntry[], state: SignUpPlace['state']) =>
    entries.map((entry, index) => ({
      ...personOf(entry.memberId, people),
      place: placeOf({ entry, state, position: index + 1 }, people),
    }));
  return [...rows(seated, 'seated'), ...rows(waiting, 'waiting')];
}

/** Who left the list, latest first. */
export const withdrawalsOf = ({ withdrawn }: SignUpListDocument, people: People): SignUpWithdrawal[] =>
  withdrawn
    .map(({ signUpId, memberId, withdrawnAt, byHand }) => ({
      ...personOf(memberId, people),
      signUpId,
      at: withdrawnAt,
      byHand: byHandOf(byHand, people),
    }))
    .reverse();
