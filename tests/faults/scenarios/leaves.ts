import type { AttachmentDocument } from '../../../cloudfunctions/src/records/attachments/document';
import type { LeaveDocument } from '../../../cloudfunctions/src/records/leaves/document';
import type { Leave } from '../../../types/leaves';
import type { Response } from '../../../types/operation';
import type { Random } from '../world/random';
import type { ReadAll, Scenario, Written } from '../world/scenario';
import type { Moment, UserWish, Wish } from '../world/wish';
import { branches, organisation, publishedGathering, secretaryOf, unitSecretary } from './attendance-organisation';
import { clocksOff, GatheringPlay, type Somebody } from './gathering-play';
import { LeavesHistory } from './leaves-history';

/** When every schedule begins: see `world/schedule.ts`. */
const start = Date.UTC(2026, 10, 24, 2);
const minute = 60_000;

/** It starts in a while: who asks before asks for leave, who asks after asks for 补假. People can check in all the time. */
const later = { startsAt: start + 3 * minute };
const stages = {
  ofBranch: { ...publishedGathering('gathering0branch', 'B1', start), ...later },
  ofUnit: { ...publishedGathering('gathering000unit', 'U1', start), ...later },
};

const proofOf = (memberId: string) => `proof00000${memberId}`;
const proofs = [...branches.B1, ...branches.B2].map((memberId): AttachmentDocument => ({
  _id: proofOf(memberId),
  fileId: `cloud://${memberId}`,
  name: '证明.pdf',
  type: 'pdf',
  size: 1000,
  by: { memberId, name: memberId },
  at: start,
  proof: { memberId, at: start },
  removing: false,
  due: { removal: start + 1440 * minute },
}));

const leaveIn = (answer: Response) => (answer.ok ? (answer.value as { leave: Leave }).leave : null);

/** Leave asked for with a proof or without, decided, taken back, and people who come anyway, until the sheets say it. */
class LeavesPlay extends GatheringPlay {
  readonly wishes: readonly Wish[];
  private readonly history = new LeavesHistory();
  /** What people were told: requests that were made and taken back, and decisions. */
  private readonly toldMade: string[] = [];
  private readonly toldWithdrawn: string[] = [];
  private readonly toldDecided: string[] = [];
  /** Decisions that stood when the timer went off for the last time. */
  private due: ReadonlySet<string> = new Set();

  constructor(random: Random) {
    super(random, stages);
    const others = Array.from({ length: 3 + random.below(5) }, () => this.draw());
    this.wishes = [this.request(this.focus), this.decide(this.focus), ...others];
  }

  override saw(written: Written): void {
    super.saw(written);
    const { collection, documents, after } = written;
    const leave = collection === 'leaves' ? (after?.() ?? documents[0]) : undefined;
    if (leave) this.history.became(leave as unknown as LeaveDocument);
  }

  override violations(readAll: ReadAll): string[] {
    const { made, withdrawn, decided, wrong } = this.history;
    const leaves = readAll('leaves');
    const people = leaves.map(({ gatheringId, memberId }) => `${gatheringId}:${memberId}`);
    return [
      ...super.violations(readAll),
      ...wrong,
      ...people.filter((one, at) => people.indexOf(one) !== at).map(one => `${one} has two leaves`),
      ...this.toldMade.filter(id => !made.has(id)).map(id => `${id} was told to be made, and is lost`),
      ...this.toldWithdrawn.filter(id => !withdrawn.has(id)).map(id => `${id} was told to be withdrawn, and never was`),
      ...this.toldDecided.filter(one => !decided.has(one)).map(one => `${one} was told, and never was`),
      ...leaves.flatMap(leave => this.ofTheRequest(leave)),
      ...this.ofTheNews(readAll),
    ];
  }

  /** A leave as it was last seen, with the proof that came with it, and marked if it came after the start. */
  private ofTheRequest({ memberId, state, request }: LeaveDocument): string[] {
    const seen = this.history.current.get(memberId);
    const isLate = request ? request.at >= this.gathering.startsAt : undefined;
    const isKept = request?.requestId === seen?.request?.requestId && state === seen?.state;
    const [proofId = proofOf(memberId), ...others] = request?.proofIds ?? [];
    return [
      ...(isKept ? [] : [`${memberId}'s leave is not what was last written`]),
      ...(request?.afterStart === isLate ? [] : [`${request?.requestId} came at another time than it says`]),
      ...(proofId === proofOf(memberId) && others.length === 0 ? [] : [`${memberId}'s proof is somebody else's`]),
    ];
  }

  /** Who was decided on is told so, once. */
  private ofTheNews(readAll: ReadAll): string[] {
    const news = readAll('reminders').map(({ _id }) => _id);
    return [...this.history.decided].flatMap(one => {
      const [id = '', outcome] = one.split(' ');
      const kind = outcome === 'approved' ? 'leaveApproved' : 'leaveDeclined';
      const count = news.filter(other => other.endsWith(`${kind}-${id}`)).length;
      if (count > 1) return [`${one} was told ${count} times`];
      return count === 0 && this.due.has(one) ? [`${one} was told to nobody`] : [];
    });
  }

  protected override looks(): void {
    const standing = [...this.history.current.values()].map(({ request, state }) => `${request?.requestId} ${state}`);
    this.due = new Set(this.told.cancelled ? [] : standing.filter(one => this.history.decided.has(one)));
  }

  private draw(): Wish {
    const { branchId, memberId } = this.somebody();
    return this.random.weighted<() => Wish>([
      [4, () => this.request({ branchId, memberId })],
      [5, () => this.decide({ branchId, memberId })],
      [3, () => this.takeBack(memberId)],
      [3, () => this.checkIn(memberId)],
      [1, () => this.checkInByHand(branchId, memberId)],
      [1, () => this.undo(branchId, memberId)],
      [2, () => this.excuse(branchId, memberId)],
      [1.5, () => this.withdraw(branchId, memberId)],
      [2, () => this.close()],
      [2, () => ({ by: 'timer', name: 'the timer' })],
      [1, () => this.correct(branchId, memberId)],
      [0.3, () => this.cancel()],
    ])();
  }

  private request({ memberId }: Somebody): Wish {
    const requestId = this.newId('request');
    const proofIds = this.random.chance(0.5) ? [proofOf(memberId)] : [];
    const heard: UserWish['heard'] = answer => {
      if (leaveIn(answer)) this.toldMade.push(requestId);
    };
    const input = { requestId, reason: '出差', proofIds };
    return this.wish(memberId, 'requestLeave', requestId, () => input, heard, 'leaves');
  }

  /** The request that somebody's page shows. */
  private shown(memberId: string, { peek }: Moment): string {
    const leave = peek('leaves', `${this.gathering._id}:${memberId}`) as LeaveDocument | null;
    return leave?.request?.requestId ?? 'request000000000';
  }

  private decide({ branchId, memberId }: Somebody): Wish {
    const outcome = this.random.pick(['approved', 'approved', 'declined'] as const);
    const by = this.random.pick([secretaryOf[branchId], unitSecretary]);
    let requestId = '';
    const input = (moment: Moment) => {
      requestId = this.shown(memberId, moment);
      return { branchId, memberId, requestId, outcome, words: '注意安全' };
    };
    const heard: UserWish['heard'] = answer => {
      if (leaveIn(answer)) this.toldDecided.push(`${requestId} ${outcome}`);
    };
    return this.wish(by, 'decideLeave', `${memberId} ${outcome}`, input, heard, 'leaves');
  }

  private takeBack(memberId: string): Wish {
    let requestId = '';
    const input = (moment: Moment) => {
      requestId = this.shown(memberId, moment);
      this.history.asked.add(requestId);
      this.withdrawn.add(memberId);
      return { requestId };
    };
    const heard: UserWish['heard'] = answer => {
      if (leaveIn(answer)) this.toldWithdrawn.push(requestId);
    };
    return this.wish(memberId, 'withdrawLeave', '', input, heard, 'leaves');
  }

  protected override withdraw(...about: Parameters<GatheringPlay['withdraw']>): Wish {
    this.history.asked.add(about[1]);
    return super.withdraw(...about);
  }
}

export const leaves: Scenario = {
  name: 'leaves',
  share: 0.2,
  skew: clocksOff,
  documents: { ...organisation, gatherings: [stages.ofBranch, stages.ofUnit], attachments: proofs },
  play: random => new LeavesPlay(random),
};
