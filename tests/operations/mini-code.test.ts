import { failureOf, refusalOf, valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import { openidOf, seedSmallOrganisation } from '../small-organisation';

const secretary = openidOf('M100');

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const codeOf = (gatheringId: string, openid = secretary) =>
  product.call(openid, 'gatherings', 'getMiniCode', { gatheringId });

test('the secretary gets the code of a gathering as a picture', async () => {
  const gatheringId = await publishGathering(product);
  const { type, picture, title } = valueOf(await codeOf(gatheringId));
  expect({ type, title }).toEqual({ type: 'png', title: '警示教育：以案为鉴' });
  const content = Buffer.from(picture, 'base64');
  expect(content.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(content.readUInt32BE(16)).toBe(860);
  expect(failureOf(await codeOf(gatheringId, openidOf('M101'))).code).toBe('forbidden');
  expect(failureOf(await codeOf(gatheringId, openidOf('M300'))).code).toBe('forbidden');
});

test('an occurrence of a series has one, though its id is longer than a code may say', async () => {
  const gatheringId = 'mheabcdefghijklmnopqrstu-20261125';
  const { data } = await product.database.collection('gatherings').where({ state: 'published' }).limit(1).get();
  await product.seed('gatherings', [{ ...data[0], _id: gatheringId }]);
  expect(valueOf(await codeOf(gatheringId)).type).toBe('png');
});

test('what goes wrong at WeChat is told, and the next time it is there', async () => {
  const gatheringId = await publishGathering(product);
  await product.disturbMiniCodes(['overQuota', 'busy', 'lost']);
  for (const word of ['overQuota', 'unanswered', 'unanswered'])
    expect(refusalOf(await codeOf(gatheringId))).toEqual({ word });
  expect(valueOf(await codeOf(gatheringId)).type).toBe('png');
});

test('there is none of a draft, and of what was called off', async () => {
  const gatheringId = 'minicode00000000001';
  const plan = openPlan(Date.now());
  valueOf(await product.call(secretary, 'gatherings', 'schedule', { gatheringId, hostId: 'B1', plan }));
  expect(refusalOf(await codeOf(gatheringId)).word).toBe('notPublished');
  valueOf(await product.call(secretary, 'gatherings', 'cancel', { gatheringId, reason: '改期' }));
  expect(refusalOf(await codeOf(gatheringId))).toEqual({ word: 'gatheringCancelled', reason: '改期' });
});
