import { buildClient, buildServer } from '../../scripts/start/builds';
import { startProduct } from '../emulated-product';
import { seedBusyBranch } from '../weapp/busy-branch';
import { measurePages } from '../weapp/measure';
import { pageVisits } from '../weapp/page-visits';
import type { Measured } from './measured';

/** `manage/roll-call/index` → `rollCall` */
const nameOf = (route: string): string =>
  (route.split('/')[1] ?? route).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What each page of the weapp build sends to the screen until its content stands, in a branch of sixty. */
export async function measure(): Promise<Measured> {
  await buildServer();
  await buildClient('weapp');
  const product = await startProduct();
  try {
    const pages = [...(await measurePages(product, pageVisits(await seedBusyBranch(product))))];
    const metrics = Object.fromEntries(
      pages.flatMap(([route, { bytes, nodes }]) => [
        [`${nameOf(route)}FirstSetDataBytes`, bytes],
        [`${nameOf(route)}Nodes`, nodes],
      ]),
    );
    const worstFirstSetDataBytes = Math.max(...pages.map(([, { bytes }]) => bytes));
    const worstNodes = Math.max(...pages.map(([, { nodes }]) => nodes));
    return { metrics: { ...metrics, worstFirstSetDataBytes, worstNodes }, floors: {} };
  } finally {
    await product.stop();
  }
}
