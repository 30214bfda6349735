import { readShownCode } from '../shown-code';
import { valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { openPlan, type SamplePlan } from '../sample-plan';
import { openidOf, seedSmallOrganisation } from '../small-organisation';

const secretary = openidOf('M100');
const part = (gatheringId: string) => ({ gatheringId, branchId: 'B1' });

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const publish = (plan: SamplePlan) => publishGathering(product, plan);

async function checkIn(gatheringId: string, openid = openidOf('M101')) {
  const code = await readShownCode(product, gatheringId);
  return product.call(openid, 'attendance', 'checkIn', { gatheringId, code });
}

describe('check-ins that hardly go together', () => {
  const spot = { latitude: 30, longitude: 120 };
  const far = { latitude: 31, longitude: 120 };
  const oddOf = async (gatheringId: string) =>
    valueOf(await product.call(secretary, 'attendance', 'listOddSpacing', part(gatheringId))).items;

  const rollOf = async (gatheringId: string) =>
    valueOf(await product.call(secretary, 'attendance', 'getRollCall', part(gatheringId)));

  test('are asked about at either gathering, with what is known of the other', async () => {
    const one = await publish(openPlan(Date.now(), { spot }));
    const other = await publish(openPlan(Date.now(), { title: '红色基地参观', place: '革命纪念馆', spot: far }));
    const near = await publish(openPlan(Date.now(), { spot }));
    const first = valueOf(await checkIn(one)).receipt;
    expect(await oddOf(one)).toEqual([]);
    const second = valueOf(await checkIn(other)).receipt;
    valueOf(await checkIn(near));
    const [asked, ...more] = await oddOf(one);
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ memberId: 'M101', name: '单雪', at: first.at, otherAt: second.at });
    expect(asked?.other).toEqual({ title: '红色基地参观', place: '革命纪念馆' });
    expect(asked?.metres).toBeGreaterThan(111_000);
    expect((await oddOf(other)).map(({ otherAt }) => otherAt)).toContain(first.at);
    // Nothing of it is kept, and nothing is counted differently.
    expect((await rollOf(one)).counts).toMatchObject({ present: 1 });
  });

  test('are not asked about where the secretary wrote one of them down', async () => {
    const one = await publish(openPlan(Date.now(), { spot }));
    valueOf(
      await product.call(secretary, 'attendance', 'checkInByHand', { ...part(one), memberIds: ['M103', 'M104'] }),
    );
    const other = await publish(openPlan(Date.now(), { spot: far }));
    valueOf(await checkIn(other, openidOf('M104')));
    expect(await oddOf(one)).toEqual([]);
    expect(await oddOf(other)).toEqual([]);
  });

  test('take four reads, whatever else there is', async () => {
    const one = await publish(openPlan(Date.now(), { spot }));
    const other = await publish(openPlan(Date.now(), { spot: far }));
    for (const gatheringId of [one, other]) valueOf(await checkIn(gatheringId, openidOf('M102')));
    await fetch(`${product.url}/emulator/stats`, { method: 'DELETE' });
    expect(await oddOf(one)).not.toEqual([]);
    const { operations } = (await (await fetch(`${product.url}/emulator/stats`)).json()) as {
      operations: Record<string, number>;
    };
    expect(operations).toEqual({ 'database.aggregateDocuments': 1, 'database.getDocument': 4 });
  });
});
