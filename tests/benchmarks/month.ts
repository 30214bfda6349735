import type { GatheringKind } from '../../types/gathering-plan';
import { periodOf } from '../../cloudfunctions/src/domain/periods';
import { buildServer } from '../../scripts/start/builds';
import { valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { sampleGathering } from '../sample-gathering';
import { median, rounded, type Measured } from './measured';
import type { OrgUnitDocument } from '../../cloudfunctions/src/records/org-units/document';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';
import type { GatheringDocument } from '../../cloudfunctions/src/records/gatherings/document';

const openid = 'month-bench-administrator';
const kinds: readonly GatheringKind[] = ['themeDay', 'generalMeeting', 'committeeMeeting', 'warningEducation'];
const hour = 3_600_000;
const day = 24 * hour;

/** What every branch of a unit holds in a month: its statutory meetings and one activity. */
function monthOf(branches: readonly OrgUnitDocument[], from: number): GatheringDocument[] {
  return branches.flatMap(({ _id, name }, index) =>
    kinds.map((kind, nth) => {
      const startsAt = from + ((index + nth * 7) % 28) * day + 15 * hour;
      const over = { kind, title: '11月支部组织生活：学习贯彻廉洁自律准则', startsAt, endsAt: startsAt + hour };
      const gatheringId = `monthbench${String(index * kinds.length + nth).padStart(10, '0')}`;
      return sampleGathering(gatheringId, { orgUnitId: _id, name }, startsAt, over);
    }),
  );
}

/** The whole organisation, and its largest unit with an administrator and a month full of gatherings. */
async function prepare(product: Product, from: number) {
  const { demoRoster } = await import('../../scripts/demo-roster/roster');
  const { importRoster } = await import('../../cloudfunctions/src/areas/roster/import/import');
  await importRoster(await demoRoster());
  const { data: units } = await product.database.collection('orgUnits').where({ kind: 'unit' }).limit(1000).get();
  let largest: OrgUnitDocument[] = [];
  let orgUnitId = '';
  for (const { _id } of units as OrgUnitDocument[]) {
    const below = { everBelow: _id, kind: 'branch' };
    const { data } = await product.database.collection('orgUnits').where(below).limit(1000).get();
    if (data.length > largest.length) [largest, orgUnitId] = [data as OrgUnitDocument[], _id];
  }
  const gatherings = monthOf(largest, from);
  await product.seed('gatherings', gatherings);
  const { data } = await product.database.collection('members').where({ path: orgUnitId }).limit(1).get();
  const [first] = data as MemberDocument[];
  if (!first) throw new Error('the largest unit has nobody');
  const grants = [
    {
      grantId: 'monthbenchgrant001',
      role: 'administrator',
      orgUnitId,
      orgUnitName: '',
      from: 0,
      until: null,
      reason: '分工',
      by: { memberId: first._id, name: first.name },
      at: 0,
      ended: null,
    },
  ];
  await product.database.collection('members').doc(first._id).update({ grants });
  await product.seed('accounts', [{ _id: openid, memberId: first._id, boundAt: 0 }]);
  return { orgUnitId, gatherings: gatherings.length, branches: largest.length };
}

/** The month of the administrator of the largest unit, everything below included. */
export async function measure(): Promise<Measured> {
  await buildServer();
  const product = await startProduct();
  try {
    const { from, until } = periodOf('month', Date.now());
    const { orgUnitId, gatherings, branches } = await prepare(product, from);
    const read = async () =>
      valueOf(await product.call(openid, 'calendar', 'listHosted', { orgUnitId, below: true, from, until }));
    await read();
    await fetch(`${product.url}/emulator/stats`, { method: 'DELETE' });
    const month = await read();
    const stats = (await (await fetch(`${product.url}/emulator/stats`)).json()) as {
      operations: Record<string, number>;
    };
    const timed = async (work: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let turn = 0; turn < 9; turn++) {
        const started = performance.now();
        await work();
        times.push(performance.now() - started);
      }
      return median(times);
    };
    const milliseconds = await timed(read);
    const emptyCallMs = await timed(() => product.call(openid, 'identity', 'getMe', {}));
    return {
      metrics: {
        branches,
        missing: gatherings - month.entries.length,
        gatherings: month.entries.length,
        operations: Object.values(stats.operations).reduce((sum, count) => sum + count, 0),
        bytes: Buffer.byteLength(JSON.stringify(month)),
        monthMs: rounded(milliseconds),
      },
      floors: { getMeMs: rounded(emptyCallMs) },
    };
  } finally {
    await product.stop();
  }
}
