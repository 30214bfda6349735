import fc from 'fast-check';
import { seatingOf } from '../../cloudfunctions/src/domain/seating';
import type { SignUpListDocument } from '../../cloudfunctions/src/records/sign-up-lists/document';
import type { SignUpSummary } from '../../types/sign-ups';
import { type Product, startProduct } from '../emulated-product';
import { openPlan } from '../sample-plan';
import { openidOf, seedSmallOrganisation } from '../small-organisation';
import { runs } from './amount';
import { insist } from './insist';

const people = ['M100', 'M101', 'M102', 'M103', 'M104'] as const;
const secretary = openidOf('M100');
const hour = 3_600_000;

interface Step {
  readonly does: 'signUp' | 'withdraw' | 'byHand' | 'signOut' | 'revise' | 'crash';
  readonly whom: (typeof people)[number];
  /** What `revise` makes of the capacity. */
  readonly capacity: number;
  /** The answer does not arrive, and the phone asks once more. */
  readonly lost: boolean;
  /** The next step begins before this one is answered. */
  readonly hasty: boolean;
}

const steps = fc.array(
  fc.record<Step>({
    does: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Step['does'][]>('signUp', 'byHand') },
      { weight: 4, arbitrary: fc.constantFrom<Step['does'][]>('withdraw', 'signOut') },
      { weight: 2, arbitrary: fc.constantFrom<Step['does'][]>('revise', 'crash') },
    ),
    whom: fc.constantFrom(...people),
    capacity: fc.integer({ min: 1, max: 4 }),
    lost: fc.boolean(),
    hasty: fc.boolean(),
  }),
  { minLength: 4, maxLength: 16 },
);

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const planFor = (capacity: number) => {
  const now = Date.now();
  return openPlan(now, { signUp: { opensAt: now - hour, closesAt: now + hour, capacity, quotas: [] } });
};

/** A run of steps against one gathering, and what people were told in it. */
class Run {
  private readonly gatheringId = `signup${String(++made).padStart(12, '0')}`;
  /** Sign-ups whose owner was told that they are seated. */
  private readonly toldSeated = new Set<string>();
  /** Sign-ups that somebody was told to be on the list. */
  private readonly toldListed = new Set<string>();
  /** Sign-ups that somebody asked to end. */
  private readonly ended = new Set<string>();

  async go(schedule: readonly Step[]): Promise<void> {
    const { gatheringId } = this;
    const input = { gatheringId, hostId: 'B1', plan: planFor(2) };
    await product.call(secretary, 'gatherings', 'schedule', input);
    await product.call(secretary, 'gatherings', 'publish', { gatheringId });
    const underWay: Promise<void>[] = [];
    for (const [index, step] of schedule.entries()) {
      if (step.does === 'crash') {
        await product.crash();
        continue;
      }
      const work = this.carryOut(step, `signup${String(index).padStart(12, '0')}`);
      underWay.push(work);
      if (!step.hasty) await work;
    }
    await Promise.all(underWay);
  }

  private async carryOut(step: Step, signUpId: string): Promise<void> {
    if (step.lost) await this.ask(step, signUpId).catch(() => undefined);
    await insist(() => this.ask(step, signUpId));
  }

  private hear(signUp: SignUpSummary): void {
    if (!signUp.mine) return;
    this.toldListed.add(signUp.mine.signUpId);
    if (signUp.mine.state === 'seated') this.toldSeated.add(signUp.mine.signUpId);
  }

  private async ask({ does, whom, capacity }: Step, signUpId: string): Promise<void> {
    const { gatheringId } = this;
    const openid = openidOf(whom);
    if (does === 'revise') {
      const answer = await product.call(secretary, 'gatherings', 'getGathering', { gatheringId });
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      const { version } = answer.value.gathering;
      await product.call(secretary, 'gatherings', 'revise', { gatheringId, version, plan: planFor(capacity) });
    } else if (does === 'byHand') {
      const input = { gatheringId, memberId: whom, signUpId, reason: '电话报名' };
      const answer = await product.call(secretary, 'signUps', 'signUpByHand', input);
      if (answer.ok) this.toldListed.add(answer.value.place.signUpId);
    } else if (does === 'signUp') {
      const answer = await product.call(openid, 'signUps', 'signUp', { gatheringId, signUpId });
      if (answer.ok) this.hear(answer.value.signUp);
    } else {
      const answer = await product.call(openid, 'signUps', 'getSignUp', { gatheringId });
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      this.hear(answer.value.signUp);
      const { signUpId: id } = answer.value.signUp.mine ?? {};
      if (id === undefined) return;
      this.ended.add(id);
      if (does === 'withdraw') await product.call(openid, 'signUps', 'withdrawSignUp', { gatheringId, signUpId: id });
      else await product.call(secretary, 'signUps', 'signOut', { gatheringId, signUpId: id, reason: '座位减少' });
    }
  }

  /** What is not as it should be. */
  async violations(): Promise<string[]> {
    const { data } = await product.database.collection('signUpLists').where({ _id: this.gatheringId }).get();
    const [list] = data as SignUpListDocument[];
    if (!list) return this.toldListed.size > 0 ? ['the list is lost'] : [];
    const listed = new Set(list.order.map(({ signUpId }) => signUpId));
    const seated = new Set(seatingOf(list).seated.map(({ signUpId }) => signUpId));
    const times = list.order.map(({ memberId }) => memberId);
    return [
      ...(new Set(times).size === times.length ? [] : [`twice on the list: ${times.join(' ')}`]),
      ...list.withdrawn
        .filter(({ signUpId }) => listed.has(signUpId))
        .map(({ signUpId }) => `${signUpId} is in both lists`),
      ...[...this.toldListed].filter(id => !listed.has(id) && !this.ended.has(id)).map(id => `${id} was lost`),
      ...[...this.toldSeated].filter(id => listed.has(id) && !seated.has(id)).map(id => `${id} lost the seat`),
    ];
  }
}

test(
  'whatever crashes, repeats or is reordered, nobody stands twice or loses a seat',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async schedule => {
        const run = new Run();
        await run.go(schedule);
        expect(await run.violations()).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  },
  60_000 + runs * 10_000,
);
