import { startProduct, type Product } from '../emulated-product';
import { openidOf } from '../small-organisation';
import { seedBusyBranch } from './busy-branch';
import { pageRoutes, readApp } from './dist';
import { measurePages, type PageMeasure } from './measure';
import { launch } from './mini-program';
import { pageVisits, type PageVisit } from './page-visits';

const bytesMax = 32_000;
const nodesMax = 300;

let product: Product;
let running: string;
let visits: ReadonlyMap<string, PageVisit>;
let measures: ReadonlyMap<string, PageMeasure>;

beforeAll(async () => {
  product = await startProduct();
  const busy = await seedBusyBranch(product);
  running = busy.running;
  visits = pageVisits(busy);
  measures = await measurePages(product, visits);
}, 300_000);
afterAll(() => product?.stop());

test('a long roll comes in parts, the rest when the thumb gets there', async () => {
  const page = `/manage/roll-call/index?gatheringId=${running}&branchId=B1`;
  const app = launch({ url: product.url, openid: openidOf('M100'), page });
  await app.waitForText('应到 60 人');
  const rows = () => app.text().match(/未签到|实到 \d/g)?.length ?? 0;
  const first = rows();
  app.scrollToEnd();
  await app.until('more rows', () => rows() > first + 20);
  app.close();
});

test.each(pageRoutes(readApp()))('%s opens for whom it is for', route => {
  const visit = visits.get(route);
  if (!visit) throw new Error('tests/weapp/page-visits.ts does not say who opens it, and what it shows then');
  const { text = '', complaints } = measures.get(route) ?? {};
  expect(complaints).toEqual([]);
  expect(text).toMatch(visit.says);
  expect(text).not.toMatch(/重新加载|编号 [0-9a-f]{12}/);
});

test.each(pageRoutes(readApp()))('%s is light enough for an old phone', route => {
  const { bytes = Infinity, nodes = Infinity } = measures.get(route) ?? {};
  expect(bytes).toBeLessThanOrEqual(bytesMax);
  expect(nodes).toBeLessThanOrEqual(nodesMax);
});
