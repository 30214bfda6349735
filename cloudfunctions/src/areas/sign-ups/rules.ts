import type { SignUpPlan } from '../../../../types/gathering-plan';
import type { SignUpSummary } from '../../../../types/sign-ups';
import type { GatheringDocument } from '../../platform/documents';
import type { SignUpEntry, SignUpListDocument } from '../../platform/sign-up-documents';

type Terms = Pick<SignUpPlan, 'capacity' | 'quotas'>;
type List = Pick<SignUpListDocument, 'order' | 'withdrawn' | 'terms' | 'kept'>;

/** A list holds at most so many, whatever the capacity. */
export const listLimit = 2000;

/** So often a person may leave the list and sign up again by themself. */
export const changeLimit = 10;

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
export function seatingOf({ order, terms, kept }: Omit<List, 'withdrawn'>) {
  const seats = seatsUnder(terms);
  const seatedIds = new Set(kept.filter(id => order.some(({ signUpId }) => signUpId === id)));
  for (const { signUpId, branchId } of order) if (seatedIds.has(signUpId)) seats.take(branchId);
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
export type Seating = ReturnType<typeof seatingOf>;

/** How somebody stands; null = they are not on the list. */
export function placeIn({ seated, waiting }: Pick<Seating, 'seated' | 'waiting'>, memberId: string) {
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

/** Whether places are given alike. */
const isSameTerms = (one: Terms, other: Terms): boolean =>
  one.capacity === other.capacity &&
  one.quotas.length === other.quotas.length &&
  one.quotas.every(
    ({ branchId, seats }, index) => branchId === other.quotas[index]?.branchId && seats === other.quotas[index].seats,
  );

/** The list of a gathering that nobody has signed up for. */
export const emptyList = (gatheringId: string, { capacity, quotas }: Terms, version: number): SignUpListDocument => ({
  _id: gatheringId,
  order: [],
  withdrawn: [],
  terms: { capacity, quotas },
  termsVersion: version,
  kept: [],
  waited: [],
  untold: false,
  version: 1,
});

/**
 * What has to change in a list so that it follows the plan of its gathering; null = nothing, or it follows a later plan.
 * Whoever is seated by the terms before keeps the seat.
 */
export function followPlan(
  list: SignUpListDocument,
  { capacity, quotas }: Terms,
  version: number,
): Pick<SignUpListDocument, 'terms' | 'termsVersion' | 'kept' | 'waited'> | null {
  if (version <= list.termsVersion || isSameTerms(list.terms, { capacity, quotas })) return null;
  const { seated, waiting } = seatingOf(list);
  const idsOf = (entries: readonly SignUpEntry[]) => entries.map(({ signUpId }) => signUpId);
  const waited = [...new Set([...list.waited, ...idsOf(waiting)])];
  return { terms: { capacity, quotas }, termsVersion: version, kept: idsOf(seated), waited };
}

/** Whether somebody had to wait when they signed up: by who stood before them at that moment. */
function waitedAtFirst({ order, withdrawn, terms, kept }: List, entry: SignUpEntry): boolean {
  const gone = withdrawn.filter(other => other.at <= entry.at && other.withdrawnAt > entry.at);
  const ahead = [...order.slice(0, order.indexOf(entry)), ...gone].sort((a, b) => a.at - b.at);
  return seatingOf({ order: [...ahead, entry], terms, kept }).waiting.includes(entry);
}

/** Who has a seat now and had to wait for it. */
export const promotedIn = (list: SignUpListDocument): SignUpEntry[] =>
  seatingOf(list).seated.filter(entry => list.waited.includes(entry.signUpId) || waitedAtFirst(list, entry));

/** Why somebody cannot sign up by themself now; null if they can. */
export function refuseSignUp(
  { opensAt, closesAt }: SignUpPlan,
  { order, withdrawn }: List,
  memberId: string,
  expected: boolean,
  now: number,
) {
  if (!expected) return { word: 'notExpected' } as const;
  if (now < opensAt) return { word: 'notOpenYet', opensAt } as const;
  if (now >= closesAt) return { word: 'signUpOver', closesAt } as const;
  if (order.length >= listLimit) return { word: 'listFull', limit: listLimit } as const;
  const left = withdrawn.filter(entry => entry.memberId === memberId).length;
  return left >= changeLimit ? ({ word: 'tooManyChanges', limit: changeLimit } as const) : null;
}

/** What somebody's button does at `now`. */
export function signUpStateOf(
  { state, signUp }: Pick<GatheringDocument, 'state'> & { readonly signUp: SignUpPlan },
  own: SignUpEntry | null,
  seatsLeft: number | null,
  expected: boolean,
  now: number,
): SignUpSummary['state'] {
  if (own) return 'signedUp';
  if (!expected) return 'notExpected';
  if (state === 'closed' || state === 'cancelled' || now >= signUp.closesAt) return 'over';
  if (state === 'draft' || now < signUp.opensAt) return 'notOpenYet';
  return seatsLeft === 0 ? 'full' : 'open';
}
