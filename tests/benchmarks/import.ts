import { startProduct } from '../emulated-product';
import { buildServer } from '../../scripts/start/builds';
import { rounded, type Measured } from './measured';

/** The import of the full roster into an empty database, and the same file once more. */
export async function measure(): Promise<Measured> {
  await buildServer();
  const product = await startProduct();
  try {
    const { demoRoster } = await import('../../scripts/demo-roster/roster');
    const { importRoster } = await import('../../cloudfunctions/src/areas/roster/import');
    const roster = await demoRoster();
    const timed = async () => {
      const started = performance.now();
      await importRoster(roster);
      return rounded((performance.now() - started) / 1000);
    };
    const rosterSeconds = await timed();
    const againSeconds = await timed();
    const { total: members } = (await product.database.collection('members').count()) as { total: number };
    return { metrics: { rosterSeconds, againSeconds, members, fileBytes: roster.byteLength }, floors: {} };
  } finally {
    await product.stop();
  }
}
