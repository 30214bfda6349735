import { codesFrom } from '../../../cloudfunctions/src/areas/attendance/rotating-code';
import type { Random } from '../world/random';
import type { Play, ReadAll, Scenario, Written } from '../world/scenario';
import type { Moment, UserWish, Wish } from '../world/wish';
import {
  branches,
  branchIds,
  type BranchId,
  organisation,
  publishedGathering,
  secretaryOf,
  unitSecretary,
} from './attendance-organisation';
import { AttendanceRecord } from './attendance-record';
import { type Left, ofCheckIns, ofLeaves, ofTheClose, ofTheSheet } from './attendance-violations';

/** When every schedule begins: see `world/schedule.ts`. */
const start = Date.UTC(2026, 10, 24, 2);

const ofBranch = publishedGathering('gathering0branch', 'B1', start);
const ofUnit = publishedGathering('gathering000unit', 'U1', start);

const results = ['present', 'late', 'excused', 'absent'] as const;

/** One gathering from the open window to its sheets: check-ins, roll call, leave, close, second look, corrections. */
class AttendancePlay implements Play {
  readonly wishes: readonly Wish[];
  private readonly told = new AttendanceRecord();
  private readonly withdrawn = new Set<string>();
  private readonly gathering;
  private readonly branchIds: readonly BranchId[];
  /** Most of what happens is about one person. */
  private readonly focus;
  private undos = 0;

  constructor(private readonly random: Random) {
    const whole = random.chance(0.35);
    this.gathering = whole ? ofUnit : ofBranch;
    this.branchIds = whole ? branchIds : ['B1'];
    this.focus = this.anybody();
    const others = Array.from({ length: 2 + random.below(5) }, () => this.draw());
    this.wishes = [this.checkIn(this.focus.memberId), ...others];
  }

  finally(peek: Moment['peek']): Wish[] {
    const timer: Wish = { by: 'timer', name: 'the timer' };
    // Nobody asks again for what is closed: what a crash left out is for the timer to make good, and then to look over.
    const timers = [timer, timer];
    return peek('gatherings', this.gathering._id)?.state === 'closed' ? timers : [this.close(), ...timers];
  }

  saw(written: Written): void {
    this.told.saw(written);
  }

  violations(readAll: ReadAll): string[] {
    const { told } = this;
    const gathering = readAll('gatherings').find(({ _id }) => _id === this.gathering._id) ?? this.gathering;
    const left: Left = {
      gathering,
      checkIns: readAll('checkIns'),
      attempts: readAll('attempts'),
      leaves: readAll('leaves'),
      sheets: readAll('sheets'),
    };
    return [
      ...ofCheckIns(told, left),
      ...ofLeaves(told, this.withdrawn, left),
      ...ofTheClose(told, left),
      ...(gathering.state === 'closed' ? this.branchIds.flatMap(id => ofTheSheet(told, id, left)) : []),
    ];
  }

  private draw(): Wish {
    const { branchId, memberId } = this.random.chance(0.6) ? this.focus : this.anybody();
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

  private anybody(): { readonly branchId: BranchId; readonly memberId: string } {
    const branchId = this.random.pick(this.branchIds);
    return { branchId, memberId: this.random.pick<string>(branches[branchId]) };
  }

  private wish(
    by: string,
    operation: string,
    about: string,
    input: (moment: Moment) => object,
    heard: UserWish['heard'],
    area = 'attendance',
  ): Wish {
    const gatheringId = this.gathering._id;
    const call = (moment: Moment) => ({ area, operation, input: { gatheringId, ...input(moment) } });
    return { by, name: `${by} ${operation} ${about}`.trim(), call, ...(heard && { heard }) };
  }

  private checkIn(memberId: string): Wish {
    const { _id: gatheringId, codeKey } = this.gathering;
    const code = ({ now }: Moment) => ({ code: codesFrom({ gatheringId, codeKey }, now)[0]?.code });
    return this.wish(memberId, 'checkIn', '', code, answer => this.told.heardCheckIn(answer));
  }

  private checkInByHand(branchId: BranchId, memberId: string): Wish {
    const memberIds = [...new Set([memberId, this.random.pick(branches[branchId])])];
    const heard: UserWish['heard'] = answer => this.told.heardByHand(answer);
    const by = secretaryOf[branchId];
    return this.wish(by, 'checkInByHand', memberIds.join(), () => ({ branchId, memberIds }), heard);
  }

  private undo(branchId: BranchId, memberId: string): Wish {
    const undoId = `undo${String(++this.undos).padStart(12, '0')}`;
    const input = { branchId, memberId, undoId, reason: '误点' };
    const heard: UserWish['heard'] = answer => this.told.heardUndone(undoId, answer);
    return this.wish(secretaryOf[branchId], 'undoCheckIn', memberId, () => input, heard);
  }

  private excuse(branchId: BranchId, memberId: string): Wish {
    const input = { branchId, memberId, reason: '出差' };
    const heard: UserWish['heard'] = answer => this.told.heardExcused(answer);
    return this.wish(secretaryOf[branchId], 'excuse', memberId, () => input, heard);
  }

  private withdraw(branchId: BranchId, memberId: string): Wish {
    this.withdrawn.add(memberId);
    const input = { branchId, memberId };
    return this.wish(secretaryOf[branchId], 'withdrawExcuse', memberId, () => input, undefined);
  }

  private close(): Wish {
    const heard: UserWish['heard'] = answer => this.told.heardClosed(answer);
    return this.wish(this.manager, 'close', '', () => ({}), heard);
  }

  private cancel(): Wish {
    const heard: UserWish['heard'] = answer => this.told.heardCancelled(answer);
    return this.wish(this.manager, 'cancel', '', () => ({ reason: '改期' }), heard, 'gatherings');
  }

  private correct(branchId: BranchId, memberId: string): Wish {
    const attendance = this.random.pick(results);
    const reason = `补签${this.random.below(1000)}`;
    const input = ({ peek }: Moment) => {
      const id = `${this.gathering._id}:${branchId}`;
      const basedOn = [4, 3, 2].find(version => peek('sheets', `${id}:${version}`)) ?? 1;
      return { branchId, memberId, attendance, reason, basedOn };
    };
    const heard: UserWish['heard'] = answer => this.told.heardCorrected(memberId, attendance, reason, answer);
    return this.wish(secretaryOf[branchId], 'correct', `${memberId} ${attendance}`, input, heard);
  }

  private get manager(): string {
    return this.gathering === ofUnit ? unitSecretary : secretaryOf.B1;
  }
}

export const attendance: Scenario = {
  name: 'attendance',
  share: 0.7,
  documents: { ...organisation, gatherings: [ofBranch, ofUnit] },
  play: random => new AttendancePlay(random),
};
