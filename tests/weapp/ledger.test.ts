import readExcelFile from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { valueOf } from '../answers';
import { startProduct, type Product } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import { openidOf, seedSmallOrganisation } from '../small-organisation';
import { launch, type MiniProgram } from './mini-program';

const secretary = openidOf('M100');
let product: Product;
let app: MiniProgram;
let gatheringId: string;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  gatheringId = await publishGathering(product, openPlan(Date.now(), { kind: 'lecture', title: '廉政党课' }));
  const part = { gatheringId, branchId: 'B1', memberIds: ['M101'] };
  valueOf(await product.call(secretary, 'attendance', 'checkInByHand', part));
});
afterAll(() => product?.stop());
afterEach(() => app.close());

test('the sign-in table opens as a document that can be passed on and printed', async () => {
  app = launch({ url: product.url, openid: secretary, page: `/member/gathering/index?gatheringId=${gatheringId}` });
  await app.tap('打印签到表');
  await app.until('the document to open', () => app.files.opened.length > 0);
  const [opened] = app.files.opened;
  expect(opened).toMatchObject({
    type: 'docx',
    showMenu: true,
    name: expect.stringMatching(/^签到表-廉政党课-.*\.docx$/),
  });
  const words = strFromU8(unzipSync(opened?.content ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  expect(words).toContain('解晓东');
});

test('one tap makes the ledger of the year and opens it', async () => {
  valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  app = launch({ url: product.url, openid: secretary, page: '/manage/ledger/index?orgUnitId=B1' });
  await app.tap('生成台账');
  await app.until('the workbook to open', () => app.files.opened.length > 0);
  const [opened] = app.files.opened;
  expect(opened).toMatchObject({ type: 'xlsx', showMenu: true });
  const pages = await readExcelFile(Buffer.from(opened?.content ?? []));
  expect(pages.map(({ sheet }) => sheet)).toContain('党课');
  await app.waitForText(/点开再取一次/);
});
