import { seatingOf } from '../../cloudfunctions/src/domain/seating';
import type { SignUpListDocument } from '../../cloudfunctions/src/records/sign-up-lists/document';
import { buildServer } from '../../scripts/start/builds';
import type { Response } from '../../types/operation';
import { type Product, startProduct } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import { member, openidOf, seedSmallOrganisation } from '../small-organisation';
import { rounded, type Measured } from './measured';

const people = 500;
const seats = 100;
const retryEvery = 10;
const gatheringId = 'signupbench000001';
const hour = 3_600_000;

const ids = Array.from({ length: people }, (_, index) => `S${String(index).padStart(4, '0')}`);
const signUpIdOf = (memberId: string) => `benchsignup${memberId.toLowerCase()}`;

/** Five hundred more people of one branch, and a gathering with a hundred seats. */
async function prepare(product: Product): Promise<void> {
  await seedSmallOrganisation(product);
  await product.seed(
    'members',
    ids.map(id => member(id, `报名${id}`, 'B1')),
  );
  await product.seed(
    'accounts',
    ids.map(id => ({ _id: openidOf(id), memberId: id, boundAt: 0 })),
  );
  const now = Date.now();
  const signUp = { opensAt: now - hour, closesAt: now + hour, capacity: seats, quotas: [] };
  const plan = openPlan(now, { signUp });
  await publishGathering(product, plan, { gatheringId });
}

/** How many answers did not come out as a place in the list. */
async function race(product: Product): Promise<{ seconds: number; calls: number; strange: number }> {
  const calls = ids.flatMap((id, index) => (index % retryEvery === 0 ? [id, id] : [id]));
  const started = performance.now();
  const answers = await Promise.all(
    calls.map(id => {
      const input = { gatheringId, signUpId: signUpIdOf(id) };
      return product.send(openidOf(id), { area: 'signUps', operation: 'signUp', input });
    }),
  );
  const isPlaced = (answer: Response) =>
    answer.ok && (answer.value as { signUp: { mine: unknown } }).signUp.mine !== null;
  const strange = answers.filter(answer => !isPlaced(answer)).length;
  return { seconds: (performance.now() - started) / 1000, calls: calls.length, strange };
}

/** The same number of calls that read one person's account and change nothing: what the way there and back costs. */
async function readFloor(product: Product, calls: number): Promise<number> {
  const started = performance.now();
  await Promise.all(
    Array.from({ length: calls }, (_, index) =>
      product.send(openidOf(ids[index % people] ?? ''), { area: 'identity', operation: 'getMe', input: {} }),
    ),
  );
  return (performance.now() - started) / 1000;
}

/** Five hundred people press at once for a hundred seats, every tenth of them twice. */
export async function measure(): Promise<Measured> {
  await buildServer();
  const product = await startProduct({ flush: true });
  try {
    await prepare(product);
    await readFloor(product, 50);
    const { seconds, calls, strange } = await race(product);
    const { data } = await product.database.collection('signUpLists').where({ _id: gatheringId }).get();
    const [list] = data as SignUpListDocument[];
    if (!list) throw new Error('there is no list');
    const { seated, waiting } = seatingOf(list);
    const duplicates = list.order.length - new Set(list.order.map(({ memberId }) => memberId)).size;
    const readSeconds = await readFloor(product, calls);
    return {
      metrics: {
        seated: seated.length,
        waiting: waiting.length,
        duplicates,
        wrongAnswers: strange,
        calls,
        seconds: rounded(seconds),
        ratio: rounded(seconds / readSeconds),
      },
      floors: { readSeconds: rounded(readSeconds) },
    };
  } finally {
    await product.stop();
  }
}
