import { isDeepStrictEqual } from 'node:util';
import type { SignUpPlan } from '../../../types/gathering-plan';
import type { SeatingEntry, SeatingList, SignUpListDocument } from '../records/sign-up-lists/document';
import type { GatheringDocument } from '../records/gatherings/document';

type Terms = Pick<SignUpPlan, 'capacity' | 'quotas'>;
interface Listed<E extends SeatingEntry> extends Pick<SignUpListDocument, 'terms' | 'kept'> {
  readonly order: readonly E[];
}

/** Counts seats as they are given, in all and by branch. */
function seatsUnder({ capacity, quotas }: Terms) {
  const quotaOf = new Map(quotas.map(({ branchId, seats }) => [branchId, seats]));
  const takenIn = new Map<string, number>();
  let taken = 0;
  return {
    take(branchId: string): void {
      taken += 1;
      takenIn.set(branchId, (takenIn.get(branchId) ?? 0) + 1);
    },
    /** Free ones for somebody of a branch; null = no limit. */
    leftFor(branchId: string): number | null {
      const quota = quotaOf.get(branchId);
      const left = Math.min((capacity ?? Infinity) - taken, (quota ?? Infinity) - (takenIn.get(branchId) ?? 0));
      return left === Infinity ? null : Math.max(0, left);
    },
  };
}

/**
 * Who is seated and who waits, both in the order of the list, and what is left. Those who keep a seat have theirs before
 * all others; of the others each takes the next seat that there is for their branch.
 */
export function seatingOf<E extends SeatingEntry>({ order, terms, kept }: Listed<E>) {
  const seats = seatsUnder(terms);
  const keeping = new Set(kept);
  const seatedIds = new Set<string>();
  for (const { signUpId, branchId } of order) {
    if (!keeping.has(signUpId)) continue;
    seatedIds.add(signUpId);
    seats.take(branchId);
  }
  for (const { signUpId, branchId } of order) {
    if (seatedIds.has(signUpId) || seats.leftFor(branchId) === 0) continue;
    seatedIds.add(signUpId);
    seats.take(branchId);
  }
  return {
    seated: order.filter(({ signUpId }) => seatedIds.has(signUpId)),
    waiting: order.filter(({ signUpId }) => !seatedIds.has(signUpId)),
    leftFor: seats.leftFor,
  };
}
export type Seating<E extends SeatingEntry = SeatingEntry> = ReturnType<typeof seatingOf<E>>;

/** How somebody stands; null = they are not on the list. */
export function positionIn<E extends SeatingEntry>(
  { seated, waiting }: Pick<Seating<E>, 'seated' | 'waiting'>,
  memberId: string,
) {
  for (const [state, entries] of [
    ['seated', seated],
    ['waiting', waiting],
  ] as const) {
    const index = entries.findIndex(entry => entry.memberId === memberId);
    const entry = entries[index];
    if (entry) return { entry, state, position: index + 1 };
  }
  return null;
}

/**
 * What a list gives places by once it follows the plan of its gathering: whoever is seated by the terms before keeps the
 * seat. Null: it does already, or follows a later plan.
 */
export function termsToFollow(
  list: SeatingList,
  { capacity, quotas }: Terms,
  version: number,
): Pick<SignUpListDocument, 'terms' | 'kept'> | null {
  if (version <= list.termsVersion || isDeepStrictEqual(list.terms, { capacity, quotas })) return null;
  return { terms: { capacity, quotas }, kept: seatingOf(list).seated.map(({ signUpId }) => signUpId) };
}

type Gathering = Pick<GatheringDocument, 'signUp' | 'version'>;

/** Who is seated at a gathering by its plan as it stands, also while its list (null: nobody is on it) does not follow yet. */
export function seatingAt({ signUp, version }: Gathering, list: SeatingList | null): Seating | null {
  if (!signUp) return null;
  if (!list)
    return seatingOf({
      order: [],
      terms: signUp,
      // Stryker disable next-line ArrayDeclaration: where nobody is on a list, nobody is kept
      kept: [],
    });
  return seatingOf({ ...list, ...termsToFollow(list, signUp, version) });
}

/** How somebody stands among those who sign up for a gathering; null: not at all, or nobody does. */
export function positionAt(gathering: Gathering, list: SeatingList | null, memberId: string) {
  const seating = seatingAt(gathering, list);
  return seating && positionIn(seating, memberId);
}

/** Those who have a seat, by member id; null: nobody signs up for the gathering. */
export type Seated = ReadonlySet<string> | null;

/** Who has a seat at a gathering. */
export const seatedAt = (gathering: Gathering, list: SeatingList | null): Seated =>
  seatedOf(seatingAt(gathering, list));

/** Who has a seat by a seating; null: nobody signs up. */
export const seatedOf = (seating: Pick<Seating, 'seated'> | null): Seated =>
  seating && new Set(seating.seated.map(({ memberId }) => memberId));
