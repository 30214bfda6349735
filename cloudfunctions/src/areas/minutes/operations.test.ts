import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import { chair, fresh, minutesOn, recorder, textOf } from '../../../../tests/minutes-meetings';
import { pdf } from '../../../../tests/sample-files';
import { openidOf, seedSmallOrganisation } from '../../../../tests/small-organisation';

const secretary = openidOf('M100');
const reader = openidOf('M104');

let product: Product;
let on: ReturnType<typeof minutesOn>;

beforeAll(async () => {
  product = await startProduct();
  on = minutesOn(product);
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const decision = (agree: number, against = 0, abstained = 0) =>
  ({ kind: 'decision', text: '同意接收预备党员', votes: { for: agree, against, abstained } }) as const;

describe('writing', () => {
  test('begins with the agenda, and keeps each part with who wrote it', async () => {
    const gatheringId = await on.meeting();
    const { state, parts, may } = await on.read(gatheringId);
    expect({ state, may }).toMatchObject({ state: 'none', may: { write: true, submit: false } });
    expect(parts.map(({ body }) => body)).toMatchObject([
      { title: '通报工作', text: '' },
      { title: '表决', text: '' },
      { title: '其他情况', text: '' },
    ]);
    const partId = parts[0]?.partId ?? '';
    const { part } = valueOf(await on.save(gatheringId, partId, 0, textOf('第一稿')));
    expect(part).toMatchObject({ partId, version: 1, by: '单雪', body: { text: '第一稿' } });
    valueOf(await on.save(gatheringId, partId, 1, textOf('第二稿'), secretary));
    const after = await on.read(gatheringId);
    expect(after).toMatchObject({ state: 'draft' });
    expect(after.parts[0]).toMatchObject({ version: 2, by: '欧阳明', body: { text: '第二稿' } });
  });

  test('by two at once keeps one, and shows the other what it says', async () => {
    const gatheringId = await on.meeting();
    const partId = (await on.read(gatheringId)).parts[0]?.partId ?? '';
    const writers = [recorder, secretary];
    const answers = await Promise.all(
      writers.map((openid, index) => on.save(gatheringId, partId, 0, textOf(`第 ${index} 人写的`), openid)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = answers.findIndex(({ ok }) => ok);
    expect(refusalOf(answers[1 - winner] ?? { ok: true })).toMatchObject({
      word: 'changedElsewhere',
      part: { version: 1, body: { text: `第 ${winner} 人写的` } },
    });
    valueOf(await on.save(gatheringId, partId, 1, textOf('两人合在一起'), writers[1 - winner]));
    expect((await on.read(gatheringId)).parts[0]?.body).toMatchObject({ text: '两人合在一起' });
  });

  test('in two places at once keeps both', async () => {
    const gatheringId = await on.meeting();
    const ids = (await on.read(gatheringId)).parts.map(({ partId }) => partId);
    const answers = await Promise.all(
      ids.map((partId, index) => on.save(gatheringId, partId, 0, textOf(`${index}`), index % 2 ? secretary : recorder)),
    );
    answers.forEach(valueOf);
    const { parts } = await on.read(gatheringId);
    expect(parts.map(({ body }) => body.kind === 'section' && body.text)).toEqual(['0', '1', '2']);
  });

  test('names files of whoever writes, and never the proof of a leave', async () => {
    const gatheringId = await on.meeting();
    const sent = async (use: 'paper' | 'proof', openid = recorder) => {
      const attachmentId = fresh('file');
      const fileId = await product.upload(openid, `uploads/${attachmentId}/a.pdf`, pdf());
      valueOf(await product.call(openid, 'attachments', 'attach', { attachmentId, fileId, name: 'a.pdf', use }));
      return { kind: 'file', attachmentId } as const;
    };
    const mine = await sent('paper');
    const { part } = valueOf(await on.save(gatheringId, fresh('file'), 0, mine));
    expect(part.file).toMatchObject({ attachmentId: mine.attachmentId, name: 'a.pdf', type: 'pdf' });
    const link = { gatheringId, attachmentId: mine.attachmentId };
    expect(valueOf(await product.call(secretary, 'minutes', 'getFileLink', link)).file.name).toBe('a.pdf');
    // Another who writes may name it once more, but nothing of others that was not named.
    valueOf(await on.save(gatheringId, fresh('file'), 0, mine, secretary));
    for (const body of [await sent('proof'), await sent('paper', reader)])
      expect(refusalOf(await on.save(gatheringId, fresh('file'), 0, body)).word).toBe('fileNotFound');
  });

  test('again after a lost answer saves nothing twice', async () => {
    const gatheringId = await on.meeting();
    const partId = fresh('task');
    const body = { kind: 'task', text: '整理材料', ownerId: 'M104', dueOn: null } as const;
    const first = valueOf(await on.save(gatheringId, partId, 0, body));
    expect(valueOf(await on.save(gatheringId, partId, 0, body))).toMatchObject({
      part: { version: first.part.version },
    });
    const { parts } = await on.read(gatheringId);
    expect(parts.filter(({ body: { kind } }) => kind === 'task')).toMatchObject([{ owner: { name: '区慧' } }]);
  });

  test('takes a part out once, and tells who still edits it', async () => {
    const gatheringId = await on.meeting();
    const partId = fresh('task');
    const body = { kind: 'task', text: '整理材料', ownerId: null, dueOn: null } as const;
    valueOf(await on.save(gatheringId, partId, 0, body));
    const out = { gatheringId, partId, basedOn: 1 };
    valueOf(await product.call(recorder, 'minutes', 'removePart', out));
    valueOf(await product.call(recorder, 'minutes', 'removePart', out));
    expect((await on.read(gatheringId)).parts.some(part => part.partId === partId)).toBe(false);
    const late = await on.save(gatheringId, partId, 1, { ...body, text: '改了一下' }, secretary);
    expect(refusalOf(late)).toEqual({ word: 'changedElsewhere', part: null });
  });

  test('is for the recorder and the secretary', async () => {
    const gatheringId = await on.meeting();
    const partId = (await on.read(gatheringId)).parts[0]?.partId ?? '';
    for (const openid of [chair, reader])
      expect(refusalOf(await on.save(gatheringId, partId, 0, textOf('我来写'), openid)).word).toBe('notRecorder');
    expect(failureOf(await on.save(gatheringId, partId, 0, textOf('我来写'), openidOf('M201'))).code).toBe('notFound');
    expect(refusalOf(await product.call(reader, 'minutes', 'getMinutes', { gatheringId })).word).toBe('notConfirmed');
  });

  test('gives tasks to those whom the gathering concerns', async () => {
    const gatheringId = await on.meeting();
    const body = { kind: 'task', text: '整理材料', ownerId: 'M301', dueOn: null } as const;
    expect(refusalOf(await on.save(gatheringId, fresh('task'), 0, body)).word).toBe('ownerNotExpected');
    const { people } = valueOf(await product.call(recorder, 'minutes', 'listOwners', { gatheringId }));
    expect(people.map(({ memberId }) => memberId).sort()).toEqual(['M100', 'M101', 'M102', 'M103', 'M104']);
  });
});

describe('a vote', () => {
  test('is counted on those who should have come, and is of no more than were there', async () => {
    const gatheringId = await on.meeting();
    await on.hold(gatheringId);
    const { electorate } = await on.read(gatheringId);
    expect(electorate).toEqual({ expected: 4, came: 3, quorumMet: true });
    expect(refusalOf(await on.save(gatheringId, fresh('vote'), 0, decision(2, 1, 1)))).toEqual({
      word: 'tooManyVotes',
      votes: 4,
      came: 3,
    });
    const outcomes = [];
    for (const body of [decision(3), decision(2, 1)])
      outcomes.push(valueOf(await on.save(gatheringId, fresh('vote'), 0, body)).part.outcome);
    expect(outcomes).toEqual(['passed', 'notPassed']);
  });

  test('comes to nothing without a quorum', async () => {
    const gatheringId = await on.meeting();
    const part = { gatheringId, branchId: 'B1', memberIds: ['M101', 'M102'] };
    valueOf(await product.call(secretary, 'attendance', 'checkInByHand', part));
    const { outcome } = valueOf(await on.save(gatheringId, fresh('vote'), 0, decision(1))).part;
    expect(outcome).toBe('noQuorum');
  });
});

describe('from draft to confirmed', () => {
  test('is submitted after the close, and only with something in it', async () => {
    const gatheringId = await on.meeting();
    const submit = () => product.call(recorder, 'minutes', 'submit', { gatheringId });
    expect(refusalOf(await submit()).word).toBe('notClosed');
    await on.hold(gatheringId);
    expect(refusalOf(await submit()).word).toBe('nothingWritten');
    valueOf(await on.save(gatheringId, fresh('vote'), 0, decision(3)));
    expect(valueOf(await submit()).minutes.state).toBe('submitted');
    expect(valueOf(await submit()).minutes.state).toBe('submitted');
    expect(refusalOf(await on.save(gatheringId, fresh('vote'), 0, decision(3)))).toEqual({
      word: 'notDraft',
      state: 'submitted',
    });
  });

  test('waits for the chair, who alone confirms, once; then its audience reads it', async () => {
    const { gatheringId, minutes } = await on.submitted();
    const waiting = async (openid: string) =>
      valueOf(await product.call(openid, 'minutes', 'listWaiting', {})).items.map(item => item.gatheringId);
    expect(await waiting(chair)).toContain(gatheringId);
    const input = { gatheringId, revision: minutes.revision };
    expect(refusalOf(await product.call(secretary, 'minutes', 'confirm', input)).word).toBe('notChair');
    const stale = await product.call(chair, 'minutes', 'confirm', { gatheringId, revision: minutes.revision - 1 });
    expect(refusalOf(stale)).toEqual({ word: 'changedElsewhere', revision: minutes.revision });
    const twice = await Promise.all([1, 2].map(() => product.call(chair, 'minutes', 'confirm', input)));
    for (const answer of twice)
      expect(valueOf(answer).minutes).toMatchObject({ state: 'confirmed', version: 1, confirmed: { by: '解晓东' } });
    expect(valueOf(await product.call(chair, 'minutes', 'confirm', input)).minutes.version).toBe(1);
    expect(await waiting(chair)).not.toContain(gatheringId);
    expect(await on.read(gatheringId, reader)).toMatchObject({
      state: 'confirmed',
      parts: [{ body: { text: '书记通报了工作' } }],
      electorate: { expected: 4, came: 3 },
      may: { write: false, amend: false },
    });
  });

  test('is returned with a word, mended, and submitted again', async () => {
    const { gatheringId, minutes, partId } = await on.submitted();
    const back = { gatheringId, revision: minutes.revision, words: '请补充表决结果' };
    valueOf(await product.call(chair, 'minutes', 'sendBack', back));
    const { minutes: returned } = valueOf(await product.call(chair, 'minutes', 'sendBack', back));
    expect(returned).toMatchObject({ state: 'returned', returned: { by: '解晓东', words: '请补充表决结果' } });
    const { items } = valueOf(await product.call(recorder, 'minutes', 'listWaiting', {}));
    expect(items).toContainEqual(expect.objectContaining({ gatheringId, state: 'returned' }));
    valueOf(await on.save(gatheringId, partId, 1, textOf('补充了表决结果')));
    expect(valueOf(await product.call(recorder, 'minutes', 'submit', { gatheringId })).minutes.state).toBe('submitted');
    expect(valueOf(await product.call(recorder, 'minutes', 'takeBack', { gatheringId })).minutes.state).toBe('draft');
  });

  test('is confirmed by a secretary where nobody chairs', async () => {
    const { gatheringId, minutes } = await on.submitted({ chairId: null });
    const input = { gatheringId, revision: minutes.revision };
    expect(valueOf(await product.call(secretary, 'minutes', 'confirm', input)).minutes.state).toBe('confirmed');
  });
});
