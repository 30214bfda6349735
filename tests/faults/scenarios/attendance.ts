import type { Random } from '../world/random';
import type { Scenario } from '../world/scenario';
import type { Wish } from '../world/wish';
import { organisation, publishedGathering } from './attendance-organisation';
import { clocksOff, GatheringPlay } from './gathering-play';

/** When every schedule begins: see `world/schedule.ts`. */
const start = Date.UTC(2026, 10, 24, 2);

const stages = {
  ofBranch: publishedGathering('gathering0branch', 'B1', start),
  ofUnit: publishedGathering('gathering000unit', 'U1', start),
};

/** Check-ins, roll call, excuses, close, second look, corrections. */
class AttendancePlay extends GatheringPlay {
  readonly wishes: readonly Wish[];

  constructor(random: Random) {
    super(random, stages);
    const others = Array.from({ length: 2 + random.below(5) }, () => this.draw());
    this.wishes = [this.checkIn(this.focus.memberId), ...others];
  }

  private draw(): Wish {
    const { branchId, memberId } = this.somebody();
    return this.random.weighted<() => Wish>([
      [6, () => this.checkIn(memberId)],
      [3, () => this.checkInByHand(branchId, memberId)],
      [7, () => this.undo(branchId, memberId)],
      [2, () => this.excuse(branchId, memberId)],
      [1, () => this.withdraw(branchId, memberId)],
      [4, () => this.close()],
      [2, () => ({ by: 'timer', name: 'the timer' })],
      [2, () => this.correct(branchId, memberId)],
      [0.4, () => this.cancel()],
    ])();
  }
}

export const attendance: Scenario = {
  name: 'attendance',
  share: 0.45,
  skew: clocksOff,
  documents: { ...organisation, gatherings: [stages.ofBranch, stages.ofUnit] },
  play: random => new AttendancePlay(random),
};
