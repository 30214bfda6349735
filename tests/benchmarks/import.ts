import { buildServer } from '../../scripts/start/builds';
import type { RosterImport } from '../../types/roster';
import { startProduct } from '../emulated-product';
import { committeeAdministrator, openidOf, orgUnits, seedCommitteeAdministrator } from '../small-organisation';
import { rounded, type Measured } from './measured';

const importId = 'benchmark0000000';

async function seconds<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, rounded((performance.now() - started) / 1000)];
}

/** The full roster from an administrator's phone: uploaded, checked, applied call by call, and checked once more. */
export async function measure(): Promise<Measured> {
  await buildServer();
  const product = await startProduct({ flush: true });
  try {
    const { demoRoster } = await import('../../scripts/demo-roster/roster');
    const roster = await demoRoster();
    await product.seed('orgUnits', orgUnits.slice(0, 1));
    await seedCommitteeAdministrator(product);
    const openid = openidOf(committeeAdministrator._id);
    const orgUnitId = 'C';
    const fileId = await product.upload(openid, 'uploads/benchmark/roster.xlsx', roster);

    async function check(id: string): Promise<RosterImport> {
      const asked = { orgUnitId, importId: id, fileId, fileName: 'roster.xlsx' };
      const outcome = await product.call(openid, 'roster', 'checkImport', asked);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome));
      return outcome.value.rosterImport;
    }

    const calls: number[] = [];
    async function apply(): Promise<void> {
      for (let state = ''; state !== 'applied';) {
        const [outcome, took] = await seconds(() =>
          product.call(openid, 'roster', 'applyImport', { orgUnitId, importId }),
        );
        if (!outcome.ok) throw new Error(JSON.stringify(outcome));
        calls.push(took);
        state = outcome.value.rosterImport.state;
      }
    }

    const [, dryRunSeconds] = await seconds(() => check(importId));
    const [, rosterSeconds] = await seconds(apply);
    const [again, againSeconds] = await seconds(() => check(`${importId}1`));
    if (again.progress.total !== 0) throw new Error(`${again.progress.total} rows differ from what was just written`);
    const { total: members } = (await product.database.collection('members').count()) as { total: number };
    const longestCallSeconds = Math.max(...calls);
    const metrics = { dryRunSeconds, rosterSeconds, longestCallSeconds, calls: calls.length, againSeconds, members };
    return { metrics: { ...metrics, fileBytes: roster.byteLength }, floors: {} };
  } finally {
    await product.stop();
  }
}
