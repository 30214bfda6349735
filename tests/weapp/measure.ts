import type { Product } from '../emulated-product';
import { committeeAdministrator, openidOf } from '../small-organisation';
import type { seedBusyBranch } from './busy-branch';
import { pageRoutes, readApp } from './dist';
import { launch } from './mini-program';

/** What a page asks of the phone until its content stands. */
export interface PageMeasure {
  /** Bytes of all `setData` from its opening on. */
  readonly bytes: number;
  /** Elements on the screen. */
  readonly nodes: number;
}

type Busy = Awaited<ReturnType<typeof seedBusyBranch>>;

const calmMs = 150;

/** Opens every page of the app as the secretary of a large branch, or an administrator, and measures it. */
export async function measurePages(
  product: Product,
  { running, closed }: Busy,
): Promise<ReadonlyMap<string, PageMeasure>> {
  const params: Readonly<Record<string, string>> = {
    'administration/visibility/index': 'orgUnitId=C',
    'administration/roles/index': 'orgUnitId=C',
    'administration/holder/index': 'orgUnitId=C&memberId=M210',
    'administration/grant/index': 'orgUnitId=C&memberId=M210',
    'administration/tree/index': 'orgUnitId=C',
    'administration/branch/index': 'orgUnitId=B1',
    'administration/person/index': 'orgUnitId=B1&memberId=M500',
    'administration/person-form/index': 'orgUnitId=B1&memberId=M500',
    'administration/placement/index': 'orgUnitId=B1&memberId=M500&task=move',
    'administration/merge/index': 'orgUnitId=B1&memberId=M500',
    'administration/reorganise/index': 'orgUnitId=B1&task=move',
    'administration/changes/index': 'orgUnitId=C',
    'administration/imports/index': 'orgUnitId=C',
    'administration/import/index': 'orgUnitId=C',
    'directory/unit/index': 'orgUnitId=U1',
    'directory/branch/index': 'branchId=B1',
    'directory/card/index': 'memberId=M500',
    'member/gathering/index': `gatheringId=${running}`,
    'member/minutes/index': `gatheringId=${running}`,
    'member/check-in/index': `gatheringId=${running}`,
    'manage/minutes/index': `gatheringId=${running}`,
    'manage/plan/index': `gatheringId=${running}`,
    'manage/code-screen/index': `gatheringId=${running}`,
    'manage/roll-call/index': `gatheringId=${running}&branchId=B1`,
    'manage/told/index': `gatheringId=${running}&branchId=B1`,
    'manage/ledger/index': 'orgUnitId=B1',
    'manage/statistics/index': 'orgUnitId=B1',
    'manage/gathering-figures/index': `orgUnitId=B1&gatheringId=${closed}`,
    'manage/sheet/index': `gatheringId=${closed}&branchId=B1`,
  };
  const measures = new Map<string, PageMeasure>();
  for (const route of pageRoutes(readApp())) {
    const page = `/${route}${params[route] ? `?${params[route]}` : ''}`;
    const viewer = route.startsWith('administration/') ? committeeAdministrator._id : 'M100';
    const app = launch({ url: product.url, openid: openidOf(viewer), page });
    const { view } = app.navigation.top;
    let seen = { count: -1, at: 0 };
    await app.until('the page to stand', () => {
      const count = view.setDataBytes.length;
      if (count !== seen.count || app.cloud.underway > 0) seen = { count, at: Date.now() };
      return count > 0 && Date.now() - seen.at > calmMs;
    });
    measures.set(route, { bytes: view.setDataBytes.reduce((sum, bytes) => sum + bytes, 0), nodes: view.nodes });
    app.close();
  }
  return measures;
}
