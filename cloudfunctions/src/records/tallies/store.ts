import { collection } from '../../platform/database';
import type { GatheringKind } from '../../../../types/gathering-plan';
import type { TallyDocument } from './document';
import { is } from '../../platform/operators';

const tallies = collection('tallies');
const pageSize = 1000;

/** The tallies of some ids; those that there are. */
export const findTallies = (ids: readonly string[]) =>
  tallies.list({ _id: is.in(ids) }, { limit: Math.max(1, ids.length) });

/** Adds a tally (version 1), or puts it in place of the version before; false if somebody else was first. */
export async function saveTally(tally: TallyDocument): Promise<boolean> {
  if (tally.version === 1) return tallies.insert(tally);
  const { _id, version, total, kinds } = tally;
  const changed = await tallies.changeOne({ _id, version: version - 1 }, { version, total, kinds });
  return changed !== null;
}

/** The tallies of an organisation unit over some months, wherever it stood. */
export const listTalliesOf = (orgUnitId: string, months: readonly string[]) =>
  tallies.list({ orgUnitId, month: is.in(months) }, { limit: pageSize });

/** The tallies right below an organisation unit over some months. */
export const listTalliesBelow = (parentId: string, months: readonly string[]) =>
  tallies.listAll({ parentId, month: is.in(months) });

/** The same with the figures of all kinds together alone. */
export const listTotalsBelow = (parentId: string, months: readonly string[]) =>
  tallies.listAll({ parentId, month: is.in(months) }, { fields: ['orgUnitId', 'total'] });

/** The same with what one kind comes to alone. */
export const listKindBelow = (parentId: string, months: readonly string[], kind: GatheringKind) =>
  tallies.listAll({ parentId, month: is.in(months) }, { fields: ['orgUnitId', `kinds.${kind}`] });
