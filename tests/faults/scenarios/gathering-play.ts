import { shownCode } from '../../shown-code';
import type { Random } from '../world/random';
import type { Play, ReadAll, Written } from '../world/scenario';
import type { Moment, UserWish, Wish } from '../world/wish';
import { branches, branchIds, type BranchId, secretaryOf, unitSecretary } from './attendance-organisation';
import { AttendanceRecord } from './attendance-record';
import { type Left, ofCheckIns, ofLeaves, ofTheClose, ofTheSheet } from './attendance-violations';
import type { GatheringDocument } from '../../../cloudfunctions/src/records/gatherings/document';

const results = ['present', 'late', 'excused', 'absent'] as const;

/**
 * Sheets are looked over a minute after they were made, when every call that was under way has ended: that takes clocks that
 * are less than twenty seconds off.
 */
export const clocksOff = 15_000;

/** The gatherings that a play takes place at: one of a branch, or one of the whole unit. */
export interface Stages {
  readonly ofBranch: GatheringDocument;
  readonly ofUnit: GatheringDocument;
}

/** Somebody, and the branch that they are with. */
export interface Somebody {
  readonly branchId: BranchId;
  readonly memberId: string;
}

/** One gathering from the open window to its sheets, with everything that people do at it; which of it, its scenario says. */
export abstract class GatheringPlay implements Play {
  abstract readonly wishes: readonly Wish[];
  protected readonly told = new AttendanceRecord();
  protected readonly withdrawn = new Set<string>();
  protected readonly gathering: GatheringDocument;
  protected readonly branchIds: readonly BranchId[];
  /** Most of what happens is about one person. */
  protected readonly focus: Somebody;
  private made = 0;

  constructor(
    protected readonly random: Random,
    { ofBranch, ofUnit }: Stages,
  ) {
    const whole = random.chance(0.35);
    this.gathering = whole ? ofUnit : ofBranch;
    this.branchIds = whole ? branchIds : ['B1'];
    this.focus = this.anybody();
  }

  finally(peek: Moment['peek']): Wish[] {
    const timer: Wish = { by: 'timer', name: 'the timer' };
    // Nobody asks again for what is closed: what a crash left out is for the timer to make good, and then to look over.
    const timers = [timer, { ...timer, begins: () => this.looks() }];
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

  /** The timer goes off for the last time. */
  protected looks(): void {
    // Scenarios that care note how things stand.
  }

  protected anybody(): Somebody {
    const branchId = this.random.pick(this.branchIds);
    return { branchId, memberId: this.random.pick<string>(branches[branchId]) };
  }

  /** Somebody: mostly the one whom most of it is about. */
  protected somebody(): Somebody {
    return this.random.chance(0.6) ? this.focus : this.anybody();
  }

  protected newId(of: string): string {
    return `${of}${String(++this.made).padStart(16 - of.length, '0')}`;
  }

  protected wish(
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

  protected checkIn(memberId: string): Wish {
    const code = ({ now }: Moment) => ({ code: shownCode(this.gathering, now) });
    return this.wish(memberId, 'checkIn', '', code, answer => this.told.heardCheckIn(answer));
  }

  protected checkInByHand(branchId: BranchId, memberId: string): Wish {
    const memberIds = [...new Set([memberId, this.random.pick(branches[branchId])])];
    const heard: UserWish['heard'] = answer => this.told.heardByHand(answer);
    const by = secretaryOf[branchId];
    return this.wish(by, 'checkInByHand', memberIds.join(), () => ({ branchId, memberIds }), heard);
  }

  protected undo(branchId: BranchId, memberId: string): Wish {
    const undoId = this.newId('undo');
    const input = { branchId, memberId, undoId, reason: '误点' };
    const heard: UserWish['heard'] = answer => this.told.heardUndone(undoId, answer);
    return this.wish(secretaryOf[branchId], 'undoCheckIn', memberId, () => input, heard);
  }

  protected excuse(branchId: BranchId, memberId: string): Wish {
    const input = { branchId, memberId, reason: '出差' };
    const heard: UserWish['heard'] = answer => this.told.heardExcused(answer);
    return this.wish(secretaryOf[branchId], 'excuse', memberId, () => input, heard);
  }

  protected withdraw(branchId: BranchId, memberId: string): Wish {
    this.withdrawn.add(memberId);
    const input = { branchId, memberId };
    return this.wish(secretaryOf[branchId], 'withdrawExcuse', memberId, () => input, undefined);
  }

  protected close(): Wish {
    const heard: UserWish['heard'] = answer => this.told.heardClosed(answer);
    return this.wish(this.manager, 'close', '', () => ({}), heard);
  }

  protected cancel(): Wish {
    const heard: UserWish['heard'] = answer => this.told.heardCancelled(answer);
    return this.wish(this.manager, 'cancel', '', () => ({ reason: '改期' }), heard, 'gatherings');
  }

  protected correct(branchId: BranchId, memberId: string): Wish {
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

  protected get manager(): string {
    return this.gathering.host.orgUnitId === 'U1' ? unitSecretary : secretaryOf.B1;
  }
}
