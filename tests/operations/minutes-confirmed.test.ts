import { refusalOf, valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { chair, fresh, minutesOn, recorder, textOf } from '../minutes-meetings';
import { openidOf, seedSmallOrganisation } from '../small-organisation';

const reader = openidOf('M104');

let product: Product;
let on: ReturnType<typeof minutesOn>;

beforeAll(async () => {
  product = await startProduct();
  on = minutesOn(product);
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

describe('what is confirmed', () => {
  test('is not changed', async () => {
    const { gatheringId, partId } = await on.confirmed();
    expect(refusalOf(await on.save(gatheringId, partId, 1, textOf('改一下')))).toMatchObject({ word: 'notDraft' });
    const out = { gatheringId, partId: fresh('none'), basedOn: 1 };
    valueOf(await product.call(recorder, 'minutes', 'removePart', out));
    expect((await on.read(gatheringId, reader)).parts).toMatchObject([{ body: { text: '书记通报了工作' } }]);
  });

  test('is amended by a new version with reason; the old one is read until then', async () => {
    const { gatheringId, partId } = await on.confirmed();
    const amend = { gatheringId, version: 1, reason: '姓名有误' };
    expect(refusalOf(await product.call(reader, 'minutes', 'amend', amend)).word).toBe('notRecorder');
    valueOf(await product.call(recorder, 'minutes', 'amend', amend));
    valueOf(await product.call(recorder, 'minutes', 'amend', amend));
    expect(refusalOf(await product.call(chair, 'minutes', 'amend', amend)).word).toBe('changedElsewhere');
    valueOf(await on.save(gatheringId, partId, 1, textOf('更正后的内容')));
    expect((await on.read(gatheringId, reader)).parts).toMatchObject([{ body: { text: '书记通报了工作' } }]);

    const { minutes } = valueOf(await product.call(recorder, 'minutes', 'submit', { gatheringId }));
    valueOf(await product.call(chair, 'minutes', 'confirm', { gatheringId, revision: minutes.revision }));
    const after = await on.read(gatheringId, reader);
    expect(after).toMatchObject({ version: 2, parts: [{ body: { text: '更正后的内容' } }] });
    expect(after.history).toMatchObject([
      { version: 1, amendment: null, confirmed: { by: '解晓东' } },
      { version: 2, amendment: { by: '单雪', reason: '姓名有误' } },
    ]);
  });

  test('is opened to those who answer for it, in every version with what was new', async () => {
    const { gatheringId, partId } = await on.confirmed();
    const version = (number: number, openid = recorder) =>
      product.call(openid, 'minutes', 'getVersion', { gatheringId, version: number });
    expect(valueOf(await version(1))).toMatchObject({ minutes: { version: 1 }, changes: [] });
    expect(refusalOf(await version(2)).word).toBe('notConfirmed');
    valueOf(await product.call(recorder, 'minutes', 'amend', { gatheringId, version: 1, reason: '内容有误' }));
    const [decisionId, taskId] = [fresh('decision'), fresh('task')];
    valueOf(await on.save(gatheringId, partId, 1, textOf('更正后的内容')));
    const decision = { kind: 'decision', text: '同意', votes: { for: 3, against: 0, abstained: 0 } } as const;
    valueOf(await on.save(gatheringId, decisionId, 0, decision));
    const task = { kind: 'task', text: '整理材料', ownerId: 'M104', dueOn: null } as const;
    valueOf(await on.save(gatheringId, taskId, 0, task));
    // While it is being amended, the version that stands is kept by itself.
    expect(valueOf(await version(1)).minutes.parts).toMatchObject([{ body: { text: '书记通报了工作' } }]);
    valueOf(await product.call(recorder, 'minutes', 'removePart', { gatheringId, partId: decisionId, basedOn: 1 }));
    const { minutes } = valueOf(await product.call(recorder, 'minutes', 'submit', { gatheringId }));
    valueOf(await product.call(chair, 'minutes', 'confirm', { gatheringId, revision: minutes.revision }));
    const second = valueOf(await version(2, chair));
    expect(second.minutes).toMatchObject({ version: 2, amendment: { by: '单雪', reason: '内容有误' } });
    expect(second.changes).toMatchObject([
      { before: { body: { text: '书记通报了工作' } }, after: { body: { text: '更正后的内容' }, by: '单雪' } },
      { before: null, after: { body: { text: '整理材料' }, owner: { memberId: 'M104' } } },
    ]);
    const first = valueOf(await version(1)).minutes;
    expect(first).toMatchObject({ version: 1, amendment: null, parts: [{ body: { text: '书记通报了工作' } }] });
    expect(refusalOf(await version(1, reader)).word).toBe('notRecorder');
  });

  test('is what a ledger prints, also while an amendment is being written', async () => {
    const amended = await on.confirmed();
    const standing = await on.confirmed();
    const { gatheringId: unconfirmed } = await on.submitted();
    const amend = { gatheringId: amended.gatheringId, version: 1, reason: '姓名有误' };
    valueOf(await product.call(recorder, 'minutes', 'amend', amend));
    valueOf(await on.save(amended.gatheringId, amended.partId, 1, textOf('还没有确认')));
    const { listConfirmed } = await import('../../cloudfunctions/src/areas/minutes/steps/list-confirmed');
    const printed = await listConfirmed([amended.gatheringId, standing.gatheringId, unconfirmed]);
    expect(printed.map(({ gatheringId }) => gatheringId).sort()).toEqual(
      [amended.gatheringId, standing.gatheringId].sort(),
    );
    for (const { version, parts } of printed)
      expect([version, Object.values(parts).map(({ body }) => body)]).toEqual([1, [textOf('书记通报了工作')]]);
  });

  test('stands when an amendment is given up', async () => {
    const { gatheringId, partId } = await on.confirmed();
    valueOf(await product.call(recorder, 'minutes', 'amend', { gatheringId, version: 1, reason: '姓名有误' }));
    valueOf(await on.save(gatheringId, partId, 1, textOf('改错了')));
    const drop = { gatheringId, version: 1 };
    valueOf(await product.call(recorder, 'minutes', 'dropAmendment', drop));
    const { minutes } = valueOf(await product.call(recorder, 'minutes', 'dropAmendment', drop));
    expect(minutes).toMatchObject({ state: 'confirmed', version: 1, amendment: null });
    expect(minutes.parts).toMatchObject([{ body: { text: '书记通报了工作' } }]);
  });

  test('gives tasks, which their owners say are done', async () => {
    const gatheringId = await on.meeting();
    await on.hold(gatheringId);
    const partId = fresh('task');
    valueOf(await on.save(gatheringId, partId, 0, { kind: 'task', text: '整理材料', ownerId: 'M104', dueOn: null }));
    const entry = async () => valueOf(await product.call(reader, 'minutes', 'getEntry', { gatheringId }));
    expect(await entry()).toMatchObject({ state: 'none', tasks: [], may: { read: false } });
    const { minutes } = valueOf(await product.call(recorder, 'minutes', 'submit', { gatheringId }));
    valueOf(await product.call(chair, 'minutes', 'confirm', { gatheringId, revision: minutes.revision }));
    expect(await entry()).toMatchObject({ state: 'confirmed', tasks: [{ partId, done: false }], may: { read: true } });

    const mark = (openid: string, done: boolean) =>
      product.call(openid, 'minutes', 'markTask', { gatheringId, partId, done });
    expect(refusalOf(await mark(openidOf('M102'), true)).word).toBe('notYours');
    valueOf(await mark(reader, true));
    valueOf(await mark(reader, true));
    expect((await entry()).tasks).toMatchObject([{ done: true }]);
    expect((await on.read(gatheringId, reader)).parts[0]?.done).toMatchObject({ by: '区慧' });
    valueOf(await mark(recorder, false));
    expect((await entry()).tasks).toMatchObject([{ done: false }]);
  });
});
