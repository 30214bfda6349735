import { collection, is } from '../../platform/database';
import type { TallyDocument } from './document';

const tallies = collection('tallies');
const pageSize = 1000;

/** The tallies of some ids; those that there are. */
export const findTallies = (ids: readonly string[]) =>
  tallies.list({ _id: is.in(ids) }, { limit: Math.max(1, ids.length) });

/** Adds a tally (version 1), or puts it in place of the version before; false if somebody else was first. */
export async function saveTally(tally: TallyDocument): Promise<boolean> {
  if (tally.version === 1) return tallies.insert(tally);
  const { _id, version, total, kinds } = tally;
  const changed = await tallies.changeOne({ _id, version: version - 1 }, { version, total: total, kinds: kinds });
  return changed !== null;
}

/** The tallies of an organisation unit over some months, wherever it stood. */
export const listTalliesOf = (orgUnitId: string, months: readonly string[]) =>
  tallies.list({ orgUnitId, month: is.in(months) }, { limit: pageSize });

/** The tallies right below an organisation unit over some months; of them only some fields, where those are enough. */
export async function listTalliesBelow(
  parentId: string,
  months: readonly string[],
  fields?: readonly string[],
): Promise<TallyDocument[]> {
  const found: TallyDocument[] = [];
  for (let after: string | null = null; ;) {
    const page: TallyDocument[] = await tallies.list(
      { parentId, month: is.in(months) },
      {
        limit: pageSize,
        orderBy: [['_id', 'asc']],
        after: after === null ? null : [after],
        ...(fields && { fields }),
      },
    );
    found.push(...page);
    after = page.at(-1)?._id ?? null;
    if (page.length < pageSize) return found;
  }
}
