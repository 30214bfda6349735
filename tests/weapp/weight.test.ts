import { startProduct, type Product } from '../emulated-product';
import { pageRoutes, readApp } from './dist';
import { measurePages, type PageMeasure } from './measure';

const bytesMax = 32_000;
const nodesMax = 300;

let product: Product;
let measures: ReadonlyMap<string, PageMeasure>;

beforeAll(async () => {
  product = await startProduct();
  measures = await measurePages(product);
});
afterAll(() => product?.stop());

test.each(pageRoutes(readApp()))('%s is light enough for an old phone', route => {
  const { bytes = Infinity, nodes = Infinity } = measures.get(route) ?? {};
  expect(bytes).toBeLessThanOrEqual(bytesMax);
  expect(nodes).toBeLessThanOrEqual(nodesMax);
});
