import type { Contract } from '../../../../../types/contract';
import { readerOf } from '../../../domain/visibility';
import { Failure } from '../../../runtime/failures';
import { done, type Handler } from '../../../runtime/handlers';
import { directoryAt } from '../directory-index/directory';
import { entryAccess } from '../rules/entry-access';
import { allowedAgeMs } from '../rules/freshness';
import { nodeOf } from '../view';

/** An organisation unit with how many people there are, what stands above it, and what right below. */
export const getNode: Handler<Contract['contacts']['getNode']> = async ({ orgUnitId }, { caller, now }) => {
  const { index, tree, table } = await directoryAt(now, allowedAgeMs(caller));
  const found = orgUnitId === null ? tree.root : tree.nodes.get(orgUnitId);
  if (!found) throw new Failure('notFound');
  const access = entryAccess(index, table, readerOf(caller));
  const nodeView = (node: typeof found) => nodeOf(tree, index, access, node);
  const above = found.path.slice(0, -1).flatMap(id => tree.nodes.get(id) ?? []);
  return done({
    node: nodeView(found),
    above: above.map(({ _id, name }) => ({ orgUnitId: _id, name })),
    below: (tree.below.get(found._id) ?? []).map(nodeView),
    now,
  });
};
