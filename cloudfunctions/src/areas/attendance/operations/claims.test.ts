import { refusalOf, valueOf } from '../../../../../tests/answers';
import { type Product, startProduct } from '../../../../../tests/emulated-product';
import { publishGathering } from '../../../../../tests/publish-gathering';
import { openPlan, type SamplePlan } from '../../../../../tests/sample-plan';
import { openidOf, seedSmallOrganisation } from '../../../../../tests/small-organisation';
import { readShownCode } from '../../../../../tests/shown-code';

const secretary = openidOf('M100');
const member = openidOf('M101');
const minute = 60_000;

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const part = (gatheringId: string) => ({ gatheringId, branchId: 'B1' });
const newClaimId = () => `claim${String(++made).padStart(15, '0')}`;

const codeAt = (gatheringId: string, at: number) => readShownCode(product, gatheringId, at);

/** A claim of somebody who read the code some minutes ago. */
async function claimOf(gatheringId: string, minutesAgo = 10) {
  const at = Date.now() - minutesAgo * minute;
  return { gatheringId, claimId: newClaimId(), code: await codeAt(gatheringId, at), at, clockAgeMs: minute };
}

type Claim = Omit<Awaited<ReturnType<typeof claimOf>>, 'clockAgeMs'> & { readonly clockAgeMs: number | null };
const submit = (claim: Claim, openid = member) => product.call(openid, 'claims', 'submitClaim', claim);
const publish = (plan: SamplePlan = openPlan(Date.now())) => publishGathering(product, plan);
const listed = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'claims', 'listClaims', part(gatheringId))).items;
const decide = (claim: Claim, outcome: 'confirmed' | 'rejected', words: string | null = null, openid = secretary) =>
  product.call(openid, 'claims', 'decideClaim', {
    ...part(claim.gatheringId),
    memberId: 'M101',
    claimId: claim.claimId,
    outcome,
    words,
  });
const rowOf = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'attendance', 'getRollCall', part(gatheringId))).rows.find(
    ({ memberId }) => memberId === 'M101',
  );
const sheetOf = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'attendance', 'getSheet', part(gatheringId))).sheet;

describe('a claim with the code of its time', () => {
  test('is recorded for that time, once, whatever is sent again', async () => {
    const gatheringId = await publish();
    const claim = await claimOf(gatheringId);
    const answers = [await submit(claim), ...(await Promise.all([submit(claim), submit(claim)]))];
    for (const answer of answers)
      expect(valueOf(answer)).toMatchObject({ outcome: 'recorded', receipt: { at: claim.at, means: 'code' } });
    expect(await rowOf(gatheringId)).toMatchObject({ attendance: 'present', at: claim.at, means: 'code', by: null });
    expect((await rowOf(gatheringId))?.learnedAt).toBeGreaterThan(claim.at + 9 * minute);
    expect(await listed(gatheringId)).toEqual([]);
  });

  test('does not come back once the secretary has undone it', async () => {
    const gatheringId = await publish();
    const claim = await claimOf(gatheringId);
    valueOf(await submit(claim));
    const undo = { ...part(gatheringId), memberId: 'M101', undoId: 'undo00000000000000001', reason: '未到' };
    valueOf(await product.call(secretary, 'attendance', 'undoCheckIn', undo));
    expect(valueOf(await submit(claim))).toMatchObject({ outcome: 'toVerify', reason: 'undone' });
    expect(await rowOf(gatheringId)).toMatchObject({ attendance: 'notYet' });
  });

  test('does not touch what was recorded before', async () => {
    const gatheringId = await publish();
    const claim = await claimOf(gatheringId);
    valueOf(
      await product.call(secretary, 'attendance', 'checkInByHand', { ...part(gatheringId), memberIds: ['M101'] }),
    );
    expect(valueOf(await submit(claim))).toMatchObject({ outcome: 'recorded', receipt: { means: 'byHand' } });
  });
});

test('a code that was never shown is refused, counted and kept in the journal', async () => {
  const gatheringId = await publish();
  const claim = await claimOf(gatheringId);
  const wrong = { ...claim, code: String((Number(claim.code) + 500_001) % 1_000_000).padStart(6, '0') };
  expect(refusalOf(await submit(wrong))).toEqual({ word: 'codeWrong', guessesLeft: 9 });
  const { data } = await product.database.collection('attempts').where({ gatheringId }).get();
  expect(data).toMatchObject([{ memberId: 'M101', outcome: 'refused', reason: 'codeWrong' }]);
});

describe('a claim that needs to be verified', () => {
  test('is put before the secretary; confirmed, it is recorded for its time', async () => {
    const gatheringId = await publish();
    const claim = { ...(await claimOf(gatheringId)), clockAgeMs: null };
    expect(valueOf(await submit(claim))).toMatchObject({ outcome: 'toVerify', reason: 'clockUnknown', receipt: null });
    expect(await rowOf(gatheringId)).toMatchObject({ attendance: 'notYet' });
    const [one] = await listed(gatheringId);
    expect(one).toMatchObject({ memberId: 'M101', name: '单雪', state: 'toVerify', at: claim.at, by: null });
    expect(Math.abs((one?.shownAt ?? 0) - claim.at)).toBeLessThan(15_000);

    const answers = await Promise.all([decide(claim, 'confirmed'), decide(claim, 'confirmed')]);
    for (const answer of answers) expect(valueOf(answer).claim).toMatchObject({ state: 'confirmed', by: '欧阳明' });
    expect(await rowOf(gatheringId)).toMatchObject({ attendance: 'present', at: claim.at, by: '欧阳明' });
    expect(valueOf(await submit(claim))).toMatchObject({ outcome: 'recorded', receipt: { at: claim.at } });
    expect(refusalOf(await decide(claim, 'rejected', '未到'))).toMatchObject({ word: 'alreadyDecided' });
  });

  test('rejected, it is recorded nowhere, and the member reads why', async () => {
    const gatheringId = await publish();
    const claim = { ...(await claimOf(gatheringId)), clockAgeMs: null };
    valueOf(await submit(claim));
    valueOf(await decide(claim, 'rejected', '当天未到会'));
    expect(await rowOf(gatheringId)).toMatchObject({ attendance: 'notYet' });
    const told = { outcome: 'rejected', words: '当天未到会', by: '欧阳明' };
    expect(valueOf(await submit(claim))).toMatchObject(told);
    // A second claim of the same person is told what came of the first.
    expect(valueOf(await submit({ ...claim, claimId: newClaimId() }))).toMatchObject(told);
    expect(refusalOf(await decide({ ...claim, claimId: newClaimId() }, 'confirmed')).word).toBe('noClaim');
  });

  test('once the person is on record otherwise, it asks for nothing more', async () => {
    const gatheringId = await publish();
    valueOf(await submit({ ...(await claimOf(gatheringId)), clockAgeMs: null }));
    valueOf(
      await product.call(secretary, 'attendance', 'checkInByHand', { ...part(gatheringId), memberIds: ['M101'] }),
    );
    expect(await listed(gatheringId)).toEqual([]);
  });
});

describe('a claim after the close', () => {
  test('confirmed, it is a correction of the sheet for its time, once', async () => {
    const gatheringId = await publish();
    const claim = await claimOf(gatheringId);
    valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
    expect(valueOf(await submit(claim))).toMatchObject({ outcome: 'toVerify', reason: 'closed' });
    expect(await listed(gatheringId)).toMatchObject([{ memberId: 'M101', reason: 'closed' }]);
    await Promise.all([decide(claim, 'confirmed', '到会情况属实'), decide(claim, 'confirmed', '到会情况属实')]);
    const sheet = await sheetOf(gatheringId);
    expect(sheet).toMatchObject({ version: 2, counts: { present: 1, absent: 4 } });
    expect(sheet.rows.find(({ memberId }) => memberId === 'M101')).toMatchObject({
      attendance: 'present',
      at: claim.at,
    });
    expect(sheet.corrections).toMatchObject([
      { from: 'absent', to: 'present', by: '欧阳明', reason: '离线签到补传，经核实：到会情况属实' },
    ]);
    expect(valueOf(await submit(claim))).toMatchObject({ outcome: 'confirmed', by: '欧阳明' });
    expect(await listed(gatheringId)).toMatchObject([{ state: 'confirmed' }]);
  });

  test('is not turned away while the sheet is being made', async () => {
    const gatheringId = await publish();
    const claim = await claimOf(gatheringId);
    const { database } = product;
    await database.collection('gatherings').doc(gatheringId).update({ state: 'closed', closedAt: Date.now() });
    valueOf(await submit(claim));
    expect(await decide(claim, 'confirmed')).toMatchObject({ failure: { code: 'conflict' } });
    expect(await listed(gatheringId)).toMatchObject([{ state: 'toVerify' }]);
  });

  test('of somebody who was corrected meanwhile asks for nothing more', async () => {
    const gatheringId = await publish();
    const claim = await claimOf(gatheringId);
    valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
    valueOf(await submit(claim));
    const correction = { memberId: 'M101', basedOn: 1, attendance: 'present', reason: '到会但未签到' } as const;
    valueOf(await product.call(secretary, 'attendance', 'correct', { ...part(gatheringId), ...correction }));
    expect(await listed(gatheringId)).toEqual([]);
    valueOf(await decide(claim, 'confirmed'));
    expect((await sheetOf(gatheringId)).version).toBe(2);
  });
});
