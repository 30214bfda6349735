import type { SignUpEntry, SignUpListDocument } from '../../../cloudfunctions/src/records/sign-up-lists/document';

/**
 * Who has a seat, worked out one change of the list after the other, by nothing but: a free seat goes to the first who may
 * have it. The product works it out from the list as it is.
 */
export class SignUpsHistory {
  /** Everybody on the list, in the order in which they came. */
  order: readonly SignUpEntry[] = [];
  /** Sign-ups that have a seat. */
  readonly seated = new Set<string>();
  readonly everSeated = new Set<string>();
  readonly everWaited = new Set<string>();
  /** Sign-ups that were ever on the list. */
  readonly ever = new Map<string, SignUpEntry>();
  /** Sign-ups that waited and then were given a seat. */
  readonly promoted = new Set<string>();
  readonly wrong: string[] = [];
  private terms: SignUpListDocument['terms'] = { capacity: null, quotas: [] };

  /** Takes note of the list as it is after a change. */
  became({ order, withdrawn, terms }: SignUpListDocument): void {
    const stayed = this.order.filter(({ signUpId }) => order.some(entry => entry.signUpId === signUpId));
    const come = order.slice(stayed.length);
    if (!stayed.every(({ signUpId }, at) => order[at]?.signUpId === signUpId)) this.wrong.push('the order has changed');
    if (new Set(order.map(({ memberId }) => memberId)).size < order.length) this.wrong.push('somebody is on it twice');
    for (const { signUpId } of this.order)
      if (!stayed.some(entry => entry.signUpId === signUpId)) this.gone(signUpId, withdrawn);
    this.order = order;
    this.terms = terms;
    const waited = new Set(this.order.map(({ signUpId }) => signUpId).filter(id => this.everWaited.has(id)));
    this.giveSeats();
    for (const { signUpId } of this.order)
      if (waited.has(signUpId) && this.seated.has(signUpId)) this.promoted.add(signUpId);
    for (const entry of come) this.ever.set(entry.signUpId, entry);
  }

  private gone(signUpId: string, withdrawn: SignUpListDocument['withdrawn']): void {
    this.seated.delete(signUpId);
    if (!withdrawn.some(entry => entry.signUpId === signUpId)) this.wrong.push(`${signUpId} is gone without a trace`);
  }

  private giveSeats(): void {
    for (const { signUpId, branchId } of this.order) {
      if (!this.seated.has(signUpId) && this.mayHaveOne(branchId)) this.seated.add(signUpId);
      (this.seated.has(signUpId) ? this.everSeated : this.everWaited).add(signUpId);
    }
  }

  private mayHaveOne(branchId: string): boolean {
    const { capacity, quotas } = this.terms;
    const quota = quotas.find(one => one.branchId === branchId)?.seats ?? Infinity;
    const ofBranch = this.order.filter(entry => entry.branchId === branchId && this.seated.has(entry.signUpId));
    return this.seated.size < (capacity ?? Infinity) && ofBranch.length < quota;
  }
}
