import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import { publishGathering } from '../../../../tests/publish-gathering';
import { beginnings, officeFile, pdf, png } from '../../../../tests/sample-files';
import { shiftedPlan } from '../../../../tests/sample-plan';
import { openidOf, seedSmallOrganisation } from '../../../../tests/small-organisation';
import { type AttachmentUse, largestAttachment } from '../../../../types/attachments';
import type { AttachmentDocument } from '../../records/attachments/document';
import { periods } from '../privacy/rules/retention';

const secretary = openidOf('M100');
const member = openidOf('M101');
const colleague = openidOf('M103');
const elsewhere = openidOf('M200');
const dayMs = 86_400_000;

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});
afterAll(() => product?.stop());
afterEach(() => product.setClock(0));

const newId = (what: string) => `${what}${String(++made).padStart(16, '0')}`;

/** Uploads a file and has it taken over, as a client does. */
async function send(content: Uint8Array, { openid = member, name = '证明.pdf', use = 'proof' as AttachmentUse } = {}) {
  const attachmentId = newId('file');
  const fileId = await product.upload(openid, `uploads/${attachmentId}/${name}`, content);
  const again = () => product.call(openid, 'attachments', 'attach', { attachmentId, fileId, name, use });
  return { attachmentId, fileId, again, answer: await again() };
}
const sent = async (content: Uint8Array, as: Parameters<typeof send>[1] = {}) =>
  valueOf((await send(content, as)).answer).attachment;

async function recordOf(attachmentId: string): Promise<AttachmentDocument | undefined> {
  const { data } = await product.database.collection('attachments').where({ _id: attachmentId }).get();
  return data[0] as AttachmentDocument | undefined;
}
const fetched = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
/** Whether there is a file at that path in the cloud. */
const isThere = async (path: string) => (await fetch(`${product.url}/files/${path}`)).ok;

const publish = () => publishGathering(product, shiftedPlan(Date.now(), 20));
const request = (gatheringId: string, proofIds: readonly string[], requestId = newId('request'), openid = member) =>
  product.call(openid, 'leaves', 'requestLeave', { gatheringId, requestId, reason: '住院', proofIds: [...proofIds] });
const ownLink = (openid: string, gatheringId: string, attachmentId: string) =>
  product.call(openid, 'attachments', 'getOwnProofLink', { gatheringId, attachmentId });
const proofLink = (openid: string, gatheringId: string, attachmentId: string, branchId = 'B1') =>
  product.call(openid, 'attachments', 'getProofLink', { gatheringId, branchId, memberId: 'M101', attachmentId });

describe('a file that was uploaded', () => {
  test('is known by its content, and lies where only the server writes', async () => {
    const { answer, attachmentId, again } = await send(officeFile('docx'), { name: '../说明\u202E.pdf' });
    const { attachment } = valueOf(answer);
    expect(attachment).toMatchObject({ attachmentId, name: '_说明.docx', type: 'docx' });
    const record = await recordOf(attachmentId);
    expect(record).toMatchObject({ by: { memberId: 'M101', name: '单雪' }, proof: { memberId: 'M101' } });
    expect(record?.fileId).toMatch(new RegExp(`/attachments/${attachmentId}\\.docx$`));
    expect(await isThere(`attachments/${attachmentId}.docx`)).toBe(true);
    expect(await isThere(`uploads/${attachmentId}/证明.pdf`)).toBe(false);
    // The answer got lost, and what was uploaded is gone: the same again.
    expect(valueOf(await again()).attachment).toEqual(attachment);
    await expect(product.upload(member, `attachments/${attachmentId}.docx`, pdf())).rejects.toThrow(/permission/);
  });

  test('whose taking over was broken off is taken over by the next try', async () => {
    const { attachmentId, answer } = await send(pdf());
    const { fileId } = (await recordOf(attachmentId)) as AttachmentDocument;
    const files = await import('../../platform/files');
    await files.removeFiles([fileId]);
    const uploaded = await product.upload(member, `uploads/${attachmentId}/again.pdf`, pdf());
    const input = { attachmentId, fileId: uploaded, name: '证明.pdf', use: 'proof' } as const;
    expect(valueOf(await product.call(member, 'attachments', 'attach', input)).attachment).toEqual(
      valueOf(answer).attachment,
    );
    expect(await isThere(`attachments/${attachmentId}.pdf`)).toBe(true);
    expect(failureOf(await product.call(colleague, 'attachments', 'attach', input)).code).toBe('conflict');
  });

  test('is one attachment however often it is asked for at once', async () => {
    const attachmentId = newId('file');
    const fileId = await product.upload(member, `uploads/${attachmentId}/a.pdf`, pdf());
    const input = { attachmentId, fileId, name: 'a.pdf', use: 'paper' } as const;
    const answers = await Promise.all([1, 2, 3, 4].map(() => product.call(member, 'attachments', 'attach', input)));
    for (const answer of answers) expect(valueOf(answer).attachment).toMatchObject({ attachmentId, name: 'a.pdf' });
  });

  test.each<[string, Buffer, string, object]>([
    ['a program that calls itself a PDF', beginnings.exe, '通知.pdf', { word: 'wrongType', reason: 'unknown' }],
    ['a document that broke off', officeFile('docx').subarray(0, -20), 'a.docx', { reason: 'damaged' }],
    ['an old document', beginnings.ole, 'a.docx', { word: 'wrongType', reason: 'oldFormat' }],
    ['too large', Buffer.alloc(largestAttachment + 1, '%PDF-'), 'a.pdf', { word: 'tooLarge', maxBytes: 20_971_520 }],
  ])('is refused: %s', async (_, content, name, refusal) => {
    const { answer, attachmentId } = await send(content, { name });
    expect(refusalOf(answer)).toMatchObject(refusal);
    expect(await recordOf(attachmentId)).toBeUndefined();
  });

  test('is looked for among the uploads alone', async () => {
    const { attachmentId } = await sent(pdf());
    const { fileId } = (await recordOf(attachmentId)) as AttachmentDocument;
    const input = { attachmentId: newId('file'), fileId, name: 'a.pdf', use: 'paper' } as const;
    expect(refusalOf(await product.call(colleague, 'attachments', 'attach', input)).word).toBe('fileNotFound');
  });
});

describe('a proof of a leave', () => {
  test('is seen by the person and by the secretary who decides, for an hour', async () => {
    const gatheringId = await publish();
    const proof = await sent(png, { name: '证明.png' });
    const requestId = newId('request');
    const { leave } = valueOf(await request(gatheringId, [proof.attachmentId], requestId));
    expect(leave.request?.proofs).toEqual([proof]);
    expect(valueOf(await request(gatheringId, [proof.attachmentId], requestId)).leave).toEqual(leave);
    const { items } = valueOf(await product.call(secretary, 'leaves', 'listUndecided', { orgUnitId: 'B1' }));
    expect(items.find(item => item.gatheringId === gatheringId)?.request?.proofs).toEqual([proof]);

    const { file, now } = valueOf(await ownLink(member, gatheringId, proof.attachmentId));
    expect(file).toMatchObject({ name: '证明.png', expiresAt: now + 3_600_000 });
    expect(await fetched(file.url)).toEqual(png);
    expect(await fetched(valueOf(await proofLink(secretary, gatheringId, proof.attachmentId)).file.url)).toEqual(png);

    expect(refusalOf(await ownLink(colleague, gatheringId, proof.attachmentId)).word).toBe('notThere');
    expect(failureOf(await ownLink(elsewhere, gatheringId, proof.attachmentId)).code).toBe('notFound');
    expect(failureOf(await proofLink(colleague, gatheringId, proof.attachmentId)).code).toBe('forbidden');
    expect(failureOf(await proofLink(elsewhere, gatheringId, proof.attachmentId, 'B2')).code).toBe('notFound');
    const other = await sent(png, { name: '别的.png' });
    expect(refusalOf(await proofLink(secretary, gatheringId, other.attachmentId)).word).toBe('notThere');
  });

  test('is one’s own', async () => {
    const gatheringId = await publish();
    const hers = await sent(pdf());
    const theirs = await request(gatheringId, [hers.attachmentId], newId('request'), colleague);
    expect(refusalOf(theirs).word).toBe('proofMissing');
    const paper = await sent(pdf(), { use: 'paper' });
    expect(refusalOf(await request(gatheringId, [paper.attachmentId])).word).toBe('proofMissing');
    expect(refusalOf(await request(gatheringId, ['nothing'])).word).toBe('proofMissing');
  });

  test('goes after half a year, its file with it; the leave stays', async () => {
    const gatheringId = await publish();
    const proof = await sent(pdf());
    valueOf(await request(gatheringId, [proof.attachmentId]));
    await product.setClock(179 * dayMs);
    await tickThroughPeriods(179 * dayMs);
    expect(await recordOf(proof.attachmentId)).toBeDefined();
    await tickThroughPeriods(181 * dayMs);
    expect(await recordOf(proof.attachmentId)).toBeUndefined();
    expect(await isThere(`attachments/${proof.attachmentId}.pdf`)).toBe(false);
    const { leave } = valueOf(await product.call(member, 'leaves', 'getOwnLeave', { gatheringId }));
    expect(leave).toMatchObject({ reason: '住院', request: { proofs: [] } });
    expect(refusalOf(await ownLink(member, gatheringId, proof.attachmentId)).word).toBe('notThere');
  });
});

describe('a paper of a gathering', () => {
  const schedule = (
    ids: readonly string[],
    { openid = secretary, hostId = 'B1', gatheringId = newId('gathering') } = {},
  ) =>
    product.call(openid, 'gatherings', 'schedule', {
      gatheringId,
      hostId,
      plan: shiftedPlan(Date.now(), 20, { attachments: ids.map(attachmentId => ({ attachmentId, study: true })) }),
    });
  const publishGiven = (gatheringId: string) => product.call(secretary, 'gatherings', 'publish', { gatheringId });
  const paper = (openid = secretary) => sent(pdf(), { openid, name: '学习材料.pdf', use: 'paper' });
  const link = (openid: string, gatheringId: string, attachmentId: string) =>
    product.call(openid, 'attachments', 'getPaperLink', { gatheringId, attachmentId });

  test('is seen by its audience once it is published, and by nobody else', async () => {
    const attachment = await paper();
    const { gathering } = valueOf(await schedule([attachment.attachmentId]));
    expect(gathering.attachments).toEqual([{ ...attachment, study: true }]);
    const { gatheringId } = gathering;
    expect(failureOf(await link(member, gatheringId, attachment.attachmentId)).code).toBe('notFound');
    valueOf(await publishGiven(gatheringId));
    const { file } = valueOf(await link(member, gatheringId, attachment.attachmentId));
    expect(file.name).toBe('学习材料.pdf');
    expect(await fetched(file.url)).toEqual(pdf());
    expect(failureOf(await link(elsewhere, gatheringId, attachment.attachmentId)).code).toBe('notFound');
    const [other, proof] = [await paper(), await sent(pdf())];
    for (const { attachmentId } of [other, proof])
      expect(refusalOf(await link(member, gatheringId, attachmentId)).word).toBe('notThere');
  });

  test('that is taken out of the plan is seen no more, and goes when it is next looked at', async () => {
    const [kept, taken] = [await paper(), await paper()];
    const { gathering } = valueOf(await schedule([kept.attachmentId, taken.attachmentId]));
    const { gatheringId, version } = gathering;
    const plan = shiftedPlan(Date.now(), 20, { attachments: [{ attachmentId: kept.attachmentId, study: false }] });
    const revised = valueOf(await product.call(secretary, 'gatherings', 'revise', { gatheringId, version, plan }));
    expect(revised.gathering.attachments).toEqual([{ ...kept, study: false }]);
    // A client that knows nothing of attachments leaves them.
    const again = { gatheringId, version: version + 1, plan: shiftedPlan(Date.now(), 30) };
    expect(valueOf(await product.call(secretary, 'gatherings', 'revise', again)).gathering.attachments).toHaveLength(1);
    expect(refusalOf(await link(secretary, gatheringId, taken.attachmentId)).word).toBe('notThere');
    await product.setClock(dayMs + 60_000);
    await product.tick();
    expect(await recordOf(taken.attachmentId)).toBeUndefined();
    await product.setClock(40 * dayMs);
    await product.tick();
    expect(await isThere(`attachments/${kept.attachmentId}.pdf`)).toBe(true);
  });

  test('is one’s own, or was a paper of the same host before', async () => {
    const attachment = await paper();
    valueOf(await schedule([attachment.attachmentId]));
    await product.database.collection('members').where({ _id: 'M101' }).update({ duty: 'organisation' });
    expect(valueOf(await schedule([attachment.attachmentId], { openid: member })).gathering.attachments).toHaveLength(
      1,
    );
    await product.database.collection('members').where({ _id: 'M101' }).update({ duty: null });
    const missing = { word: 'attachmentMissing', attachmentIds: [attachment.attachmentId] };
    expect(refusalOf(await schedule([attachment.attachmentId], { openid: elsewhere, hostId: 'B2' }))).toEqual(missing);
    const proof = await sent(pdf(), { openid: secretary });
    expect(refusalOf(await schedule([proof.attachmentId])).word).toBe('attachmentMissing');
  });
});

/** Lets the scheduler look after every period once, so many milliseconds ahead: they take turns by the minute. */
async function tickThroughPeriods(ahead: number): Promise<void> {
  for (let minute = 0; minute < periods.length; minute++) {
    await product.setClock(ahead + minute * 60_000);
    await product.tick();
  }
}

test('what nothing names is removed after a day, and not before', async () => {
  const gatheringId = await publish();
  const [unused, proof] = [await sent(pdf()), await sent(pdf())];
  valueOf(await request(gatheringId, [proof.attachmentId]));
  await product.setClock(dayMs - 60_000);
  await product.tick();
  expect(await recordOf(unused.attachmentId)).toBeDefined();
  await product.setClock(dayMs + 60_000);
  await product.tick();
  expect(await recordOf(unused.attachmentId)).toBeUndefined();
  expect(await isThere(`attachments/${unused.attachmentId}.pdf`)).toBe(false);
  expect(await isThere(`attachments/${proof.attachmentId}.pdf`)).toBe(true);
  expect(refusalOf(await request(gatheringId, [unused.attachmentId])).word).toBe('proofMissing');
});

test('what is being removed cannot be named any more, and goes though it was broken off', async () => {
  const gatheringId = await publish();
  const { attachmentId } = await sent(pdf());
  await product.database.collection('attachments').where({ _id: attachmentId }).update({ lookAt: 0 });
  expect(refusalOf(await request(gatheringId, [attachmentId])).word).toBe('proofMissing');
  await product.tick();
  expect(await recordOf(attachmentId)).toBeUndefined();
});
