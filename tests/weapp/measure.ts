import type { Product } from '../emulated-product';
import { openidOf } from '../small-organisation';
import { pageRoutes, readApp } from './dist';
import { launch } from './mini-program';
import type { PageVisit } from './page-visits';

/** What a page shows, and asks of the phone for it, once its content stands. */
export interface PageMeasure {
  /** Bytes of all `setData` from its opening on. */
  readonly bytes: number;
  /** Elements on the screen. */
  readonly nodes: number;
  /** All words on the screen. */
  readonly text: string;
  /** What the templates, the framework or the app's code complained about. */
  readonly complaints: readonly string[];
}

/** After its words stand, a page may still draw the rest of its first screen. */
const calmMs = 150;
/** A page that does not say what it should is measured all the same; its suite says so. */
const longestMs = 15_000;

/** Opens every page of the app as it is visited, and measures it. A page without a visit is opened by the secretary. */
export async function measurePages(
  product: Product,
  visits: ReadonlyMap<string, PageVisit>,
): Promise<ReadonlyMap<string, PageMeasure>> {
  const measures = new Map<string, PageMeasure>();
  for (const route of pageRoutes(readApp())) {
    const { parameters, by = 'M100', says = '' } = visits.get(route) ?? {};
    const page = `/${route}${parameters ? `?${parameters}` : ''}`;
    measures.set(route, await measurePage({ url: product.url, openid: openidOf(by), page }, says));
  }
  return measures;
}

const hasWords = (text: string, says: string | RegExp) =>
  typeof says === 'string' ? text.includes(says) : says.test(text);

async function measurePage(options: Parameters<typeof launch>[0], says: string | RegExp): Promise<PageMeasure> {
  const app = launch(options);
  const { view } = app.navigation.top;
  const opened = Date.now();
  let seen = { count: -1, at: 0 };
  await app.until('the page to stand', () => {
    const count = view.setDataBytes.length;
    if (count !== seen.count || app.cloud.underway > 0) seen = { count, at: Date.now() };
    const stands = hasWords(app.text(), says) || Date.now() - opened > longestMs;
    return stands && count > 0 && Date.now() - seen.at > calmMs;
  });
  const bytes = view.setDataBytes.reduce((sum, size) => sum + size, 0);
  const measure = { bytes, nodes: view.nodes, text: app.text(), complaints: app.complaints() };
  app.stop();
  return measure;
}
