import { emptyList } from '../../../cloudfunctions/src/records/sign-up-lists/rules';
import { seatingOf } from '../../../cloudfunctions/src/domain/seating';
import type { SignUpListDocument } from '../../../cloudfunctions/src/records/sign-up-lists/document';
import type { Response } from '../../../types/operation';
import type { SignUpSummary } from '../../../types/sign-ups';
import { openPlan } from '../../sample-plan';
import type { Random } from '../world/random';
import type { Play, ReadAll, Scenario, Written } from '../world/scenario';
import type { Moment, UserWish, Wish } from '../world/wish';
import { branches, organisation, publishedGathering, unitSecretary } from './attendance-organisation';
import { SignUpsHistory } from './sign-ups-history';
import type { GatheringDocument } from '../../../cloudfunctions/src/records/gatherings/document';

/** When every schedule begins: see `world/schedule.ts`. */
const start = Date.UTC(2026, 10, 24, 2);
const hour = 3_600_000;
const day = 24 * hour;

const people: readonly string[] = [...branches.B1, ...branches.B2];
const gatheringId = 'gathering000unit';

const planWith = (capacity: number, quota: number | null) => {
  const quotas = quota === null ? [] : [{ branchId: 'B2', seats: quota }];
  return openPlan(start + 8 * day, { signUp: { opensAt: start - day, closesAt: start + 7 * day, capacity, quotas } });
};

const { startsAt, endsAt, checkIn, signUp = null } = planWith(2, null);
const gathering: GatheringDocument = {
  ...publishedGathering(gatheringId, 'U1', start),
  startsAt,
  endsAt,
  checkIn,
  signUp,
  // Nobody is told more of it than who moved up.
  reminded: [`published-${start}`],
};

/** One has a seat before anything happens; the other seat is free. */
const list: SignUpListDocument = {
  ...emptyList(gatheringId, { capacity: 2, quotas: [] }, gathering.version),
  order: ['M100'].map((memberId, at) => ({
    signUpId: `signup0000before${at}`,
    memberId,
    branchId: 'B1',
    at: start - hour + at,
    byHand: null,
  })),
};

type Mine = SignUpSummary['mine'];

/** One gathering with two seats and five people: they sign up and withdraw, by themselves and by hand, and seats become more or less. */
class SignUpsPlay implements Play {
  readonly wishes: readonly Wish[];
  private readonly history = new SignUpsHistory();
  /** Sign-ups that somebody was told to have, and how they stood. */
  private readonly told: { readonly signUpId: string; readonly state: 'seated' | 'waiting' }[] = [];
  private readonly toldGone = new Set<string>();
  /** Sign-ups that somebody asked to end. */
  private readonly ended = new Set<string>();
  /** Sign-ups that had moved up when the timer went off for the last time. */
  private due: ReadonlySet<string> = new Set();
  private made = 0;

  constructor(private readonly random: Random) {
    this.history.became(list);
    const others = Array.from({ length: 4 + random.below(4) }, () => this.draw());
    const comers = ['M101', 'M102', 'M201'].map(memberId => this.signUp(memberId));
    this.wishes = [...comers, this.withdraw('M100'), { by: 'timer', name: 'the timer' }, ...others];
  }

  finally(): Wish[] {
    const begins = () => {
      this.due = new Set(this.history.promoted);
    };
    // The list follows a change of the plan when somebody looks at it.
    return [this.look('M100'), { by: 'timer', name: 'the timer', begins }];
  }

  saw({ collection, documents, after }: Written): void {
    if (collection !== 'signUpLists') return;
    const changed = after?.() ?? documents[0];
    if (changed) this.history.became(changed as unknown as SignUpListDocument);
  }

  violations(readAll: ReadAll): string[] {
    const [left = list] = readAll('signUpLists');
    return [...this.history.wrong, ...this.ofTheList(left), ...this.ofWhatWasTold(left), ...this.ofTheNews(readAll)];
  }

  private ofTheList(left: SignUpListDocument): string[] {
    const seated = seatingOf(left).seated.map(({ signUpId }) => signUpId);
    const should = left.order.filter(({ signUpId }) => this.history.seated.has(signUpId));
    const both = left.order.filter(one => left.withdrawn.some(({ signUpId }) => signUpId === one.signUpId));
    return [
      ...both.map(({ signUpId }) => `${signUpId} is on the list and withdrawn`),
      ...(seated.join() === should.map(({ signUpId }) => signUpId).join()
        ? []
        : [`${seated.join()} are seated, and should be ${should.map(({ signUpId }) => signUpId).join()}`]),
    ];
  }

  private ofWhatWasTold({ order }: SignUpListDocument): string[] {
    const { everSeated, everWaited } = this.history;
    const isListed = (id: string) => order.some(({ signUpId }) => signUpId === id);
    const lost = this.told.filter(({ signUpId }) => !isListed(signUpId) && !this.ended.has(signUpId));
    const untrue = this.told.filter(
      ({ signUpId, state }) => !(state === 'seated' ? everSeated : everWaited).has(signUpId),
    );
    return [
      ...lost.map(({ signUpId }) => `${signUpId} was told, and is lost`),
      ...untrue.map(({ signUpId, state }) => `${signUpId} was told to be ${state}, and never was`),
      ...[...this.toldGone].filter(isListed).map(id => `${id} was told to be withdrawn, and is on the list`),
    ];
  }

  /** Whoever moved up and still has the seat was told so, once; nobody else was. */
  private ofTheNews(readAll: ReadAll): string[] {
    const news = readAll('reminders').filter(({ kind }) => kind === 'promoted');
    return [...this.history.ever.values()].flatMap(({ signUpId, memberId }) => {
      const count = news.filter(one => one.memberId === memberId && one._id.includes(signUpId)).length;
      const isSeated = this.history.order.some(one => one.signUpId === signUpId);
      if (!this.history.promoted.has(signUpId))
        return count > 0 ? [`${memberId} was told to move up, and did not`] : [];
      if (count > 1) return [`${memberId} was told ${count} times of moving up once`];
      return count === 0 && isSeated && this.due.has(signUpId) ? [`${memberId} moved up and was not told`] : [];
    });
  }

  private draw(): Wish {
    const memberId = this.random.pick(people);
    return this.random.weighted<() => Wish>([
      [6, () => this.signUp(memberId)],
      [2, () => this.signUpByHand(memberId)],
      [6, () => this.withdraw(memberId)],
      [2, () => this.signOut(memberId)],
      [2, () => this.revise()],
      [2, () => this.look(memberId)],
      [4, () => ({ by: 'timer', name: 'the timer' })],
    ])();
  }

  private wish(
    by: string,
    operation: string,
    about: string,
    input: (moment: Moment) => object,
    heard?: UserWish['heard'],
    area = 'signUps',
  ): Wish {
    const call = (moment: Moment) => ({ area, operation, input: { gatheringId, ...input(moment) } });
    return { by, name: `${by} ${operation} ${about}`.trim(), call, ...(heard && { heard }) };
  }

  private newId(): string {
    return `signup${String(++this.made).padStart(10, '0')}`;
  }

  private hearOwn(answer: Response): Mine {
    const { mine } = answer.ok ? (answer.value as { signUp: SignUpSummary }).signUp : { mine: null };
    if (mine) this.told.push(mine);
    return mine;
  }

  private signUp(memberId: string): Wish {
    const signUpId = this.newId();
    return this.wish(
      memberId,
      'signUp',
      signUpId,
      () => ({ signUpId }),
      answer => void this.hearOwn(answer),
    );
  }

  private look(memberId: string): Wish {
    return this.wish(
      memberId,
      'getSignUp',
      '',
      () => ({}),
      answer => void this.hearOwn(answer),
    );
  }

  private signUpByHand(memberId: string): Wish {
    const input = { signUpId: this.newId(), memberId, reason: '电话报名' };
    const heard: UserWish['heard'] = answer => {
      if (answer.ok) this.told.push((answer.value as { place: NonNullable<Mine> }).place);
    };
    return this.wish(unitSecretary, 'signUpByHand', memberId, () => input, heard);
  }

  /** The sign-up that somebody's page shows; what is asked to end it is noted. */
  private endOf(memberId: string, { peek }: Moment): string {
    const shown = peek('signUpLists', gatheringId) as SignUpListDocument | null;
    const signUpId = shown?.order.find(entry => entry.memberId === memberId)?.signUpId ?? 'signup0000nothing';
    this.ended.add(signUpId);
    return signUpId;
  }

  private withdraw(memberId: string): Wish {
    let ending = '';
    const input = (moment: Moment) => ({ signUpId: (ending = this.endOf(memberId, moment)) });
    const heard: UserWish['heard'] = answer => {
      if (this.hearOwn(answer)?.signUpId !== ending && answer.ok) this.toldGone.add(ending);
    };
    return this.wish(memberId, 'withdrawSignUp', '', input, heard);
  }

  private signOut(memberId: string): Wish {
    let ending = '';
    const input = (moment: Moment) => ({ signUpId: (ending = this.endOf(memberId, moment)), reason: '座位减少' });
    const heard: UserWish['heard'] = answer => void (answer.ok && this.toldGone.add(ending));
    return this.wish(unitSecretary, 'signOut', memberId, input, heard);
  }

  private revise(): Wish {
    const plan = planWith(1 + this.random.below(3), this.random.pick([null, null, 1]));
    const version = ({ peek }: Moment) => ({ plan, version: peek('gatherings', gatheringId)?.version });
    return this.wish(unitSecretary, 'revise', `${plan.signUp?.capacity} seats`, version, undefined, 'gatherings');
  }
}

export const signUps: Scenario = {
  name: 'sign-ups',
  share: 0.25,
  skew: hour / 6,
  documents: { ...organisation, gatherings: [gathering], signUpLists: [list] },
  play: random => new SignUpsPlay(random),
};
