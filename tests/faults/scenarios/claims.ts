import { shownCode } from '../../shown-code';
import type { ClaimDocument } from '../../../cloudfunctions/src/records/claims/document';
import type { ClaimOutcome } from '../../../types/claims';
import type { Receipt } from '../../../types/gatherings';
import type { Random } from '../world/random';
import type { ReadAll, Scenario, Written } from '../world/scenario';
import type { Moment, UserWish, Wish } from '../world/wish';
import { organisation, publishedGathering, secretaryOf, unitSecretary } from './attendance-organisation';
import { clocksOff, GatheringPlay, type Somebody } from './gathering-play';

/** When every schedule begins: see `world/schedule.ts`. */
const start = Date.UTC(2026, 10, 24, 2);
const minute = 60_000;

const stages = {
  ofBranch: publishedGathering('gathering0branch', 'B1', start),
  ofUnit: publishedGathering('gathering000unit', 'U1', start),
};

/** Check-ins that phones kept without a network, some of whose clocks nobody knows; confirmed or rejected, undone, closed, corrected. */
class ClaimsPlay extends GatheringPlay {
  readonly wishes: readonly Wish[];
  /** Claims as they were written; a decision comes second. */
  private readonly written: ClaimDocument[] = [];
  private readonly toldKept: string[] = [];
  private readonly toldDecided: { readonly memberId: string; readonly outcome: string }[] = [];

  constructor(random: Random) {
    super(random, stages);
    const others = Array.from({ length: 2 + random.below(5) }, () => this.draw());
    const { branchId, memberId } = this.focus;
    const claim = this.claim(memberId);
    // A phone that was started anew sends what it had kept once more.
    const again = random.chance(0.5) ? [claim, this.undo(branchId, memberId)] : [];
    this.wishes = [claim, ...again, this.decide(this.focus), ...others];
  }

  override saw(seen: Written): void {
    super.saw(seen);
    const { collection, documents, after } = seen;
    const claim = collection === 'claims' ? (after?.() ?? documents[0]) : undefined;
    if (claim) this.written.push(claim as unknown as ClaimDocument);
  }

  override violations(readAll: ReadAll): string[] {
    const claims = readAll('claims');
    const of = (memberId: string) => claims.filter(claim => claim.memberId === memberId);
    const decisions = this.written.filter(({ state }) => state !== 'toVerify');
    const twice = decisions.filter((one, at) => decisions.findIndex(({ _id }) => _id === one._id) !== at);
    const untrue = this.toldDecided.filter(({ memberId, outcome }) => of(memberId)[0]?.state !== outcome);
    const confirmed = claims.filter(({ state }) => state === 'confirmed');
    return [
      ...super.violations(readAll),
      ...claims.filter(({ memberId }) => of(memberId).length > 1).map(({ memberId }) => `${memberId} has two claims`),
      ...this.toldKept.filter(id => of(id).length === 0).map(id => `${id} was told a claim that is lost`),
      ...twice.map(({ memberId }) => `the claim of ${memberId} was decided twice`),
      ...untrue.map(({ memberId, outcome }) => `${memberId}'s claim was told to be ${outcome}, and is not`),
      ...confirmed
        .filter(claim => !this.isOnRecord(claim, readAll))
        .map(({ memberId }) => `${memberId}'s claim is confirmed, and there is no record`),
    ];
  }

  /** Whether what was confirmed came to something: a check-in, be it undone since, or a line of the sheet. */
  private isOnRecord({ memberId }: ClaimDocument, readAll: ReadAll): boolean {
    const isOwn = (one: { readonly memberId: string }) => one.memberId === memberId;
    const rows = readAll('sheets').flatMap(({ rows: lines, corrections }) => [
      ...lines.filter(({ attendance }) => attendance === 'present' || attendance === 'late'),
      ...corrections,
    ]);
    return readAll('checkIns').some(isOwn) || readAll('attempts').some(isOwn) || rows.some(isOwn);
  }

  private draw(): Wish {
    const { branchId, memberId } = this.somebody();
    return this.random.weighted<() => Wish>([
      [4, () => this.claim(memberId)],
      [5, () => this.decide({ branchId, memberId })],
      [1, () => this.checkIn(memberId)],
      [1, () => this.checkInByHand(branchId, memberId)],
      [5, () => this.undo(branchId, memberId)],
      [1, () => this.excuse(branchId, memberId)],
      [3, () => this.close()],
      [2, () => ({ by: 'timer', name: 'the timer' })],
      [2, () => this.correct(branchId, memberId)],
      [0.3, () => this.cancel()],
    ])();
  }

  private claim(memberId: string): Wish {
    const claimId = this.newId('claim');
    const age = this.random.pick([0, 2, 20]) * minute;
    const clockAgeMs = this.random.pick([minute, minute, minute, null]);
    let kept: object | null = null;
    const input = ({ now }: Moment) => {
      const at = now - age;
      return (kept ??= { claimId, at, clockAgeMs, code: shownCode(this.gathering, at) });
    };
    const heard: UserWish['heard'] = answer => {
      if (!answer.ok) return;
      const { receipt } = answer.value as ClaimOutcome & { readonly receipt: Receipt | null };
      if (receipt) this.told.checkedIn.push(receipt);
      else this.toldKept.push(memberId);
    };
    return this.wish(memberId, 'submitClaim', claimId, input, heard, 'claims');
  }

  private decide({ branchId, memberId }: Somebody): Wish {
    const outcome = this.random.pick(['confirmed', 'confirmed', 'rejected'] as const);
    const by = this.random.pick([secretaryOf[branchId], unitSecretary]);
    const input = ({ peek }: Moment) => {
      const shown = peek('claims', `${this.gathering._id}:${memberId}`) as ClaimDocument | null;
      return { branchId, memberId, claimId: shown?.claimId ?? 'claim00000000000', outcome, words: null };
    };
    const heard: UserWish['heard'] = answer => void (answer.ok && this.toldDecided.push({ memberId, outcome }));
    return this.wish(by, 'decideClaim', `${memberId} ${outcome}`, input, heard, 'claims');
  }
}

export const claims: Scenario = {
  name: 'claims',
  share: 0.1,
  skew: clocksOff,
  documents: { ...organisation, gatherings: [stages.ofBranch, stages.ofUnit] },
  play: random => new ClaimsPlay(random),
};
